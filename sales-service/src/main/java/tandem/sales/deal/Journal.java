package tandem.sales.deal;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.events.sales.DealFacts;

/**
 * A deal in parts, one for each line and credit, in that order. Amounts and shares add up exactly:
 * over a line to its amount, over the deal to its amount and to a whole.
 *
 * @param refunds what was given back, in the order it was recorded; parts of nothing left out
 * @param left what the customer still pays after all refunds, with the shares of the gross parts
 */
record Journal(List<Part> gross, List<Dated> refunds, List<Part> left) {

  /**
   * @param line from 1
   * @param credit that it is a part of
   * @param amount minor units
   * @param listAmount minor units, null where it is not known
   * @param share millionths of the deal
   */
  record Part(int line, Credit credit, UUID product, long amount, Long listAmount, int share) {

    private Part refunded(long other) {
      return new Part(line, credit, product, other, null, 0);
    }

    private Part rest(long other) {
      return new Part(line, credit, product, other, null, share);
    }
  }

  record Dated(Instant at, Part part) {}

  /** Refused where a refund is more than what was left then. */
  static Outcome<Journal> of(List<Line> lines, List<Credit> credits, List<Refund> refunds) {
    List<Part> gross = gross(lines, credits);
    long[] left = gross.stream().mapToLong(Part::amount).toArray();
    List<Dated> dated = new ArrayList<>();
    for (Refund refund : refunds) {
      long[] weights = new long[left.length];
      for (int i = 0; i < left.length; i++) {
        boolean concerned = refund.line() == null || refund.line() == gross.get(i).line();
        weights[i] = concerned ? left[i] : 0;
      }
      long atMost = sum(weights);
      if (refund.amount() > atMost) {
        return Outcome.refused(Refusal.conflict("deal.amended-below-refunds"));
      }
      long[] parts = Allocation.split(refund.amount(), Allocation.weights(weights));
      for (int i = 0; i < parts.length; i++) {
        left[i] -= parts[i];
        if (parts[i] > 0) {
          dated.add(new Dated(refund.at(), gross.get(i).refunded(parts[i])));
        }
      }
    }
    List<Part> rest = new ArrayList<>();
    for (int i = 0; i < left.length; i++) {
      rest.add(gross.get(i).rest(left[i]));
    }
    return Outcome.done(new Journal(gross, dated, rest));
  }

  private static List<Part> gross(List<Line> lines, List<Credit> credits) {
    long[] byCredit = credits.stream().mapToLong(Credit::share).toArray();
    int[] shares = shares(lines, credits);
    List<Part> parts = new ArrayList<>();
    for (int l = 0; l < lines.size(); l++) {
      Line line = lines.get(l);
      long[] amounts = Allocation.split(line.amount(), Allocation.weights(byCredit));
      Long listAmount = line.listAmount();
      long[] listAmounts =
          listAmount == null ? null : Allocation.split(listAmount, Allocation.weights(byCredit));
      for (int c = 0; c < credits.size(); c++) {
        parts.add(
            new Part(
                l + 1,
                credits.get(c),
                line.product(),
                amounts[c],
                listAmounts == null ? null : Long.valueOf(listAmounts[c]),
                shares[parts.size()]));
      }
    }
    return List.copyOf(parts);
  }

  /** A part's share is its credit's times the line's part of the deal's amount. */
  private static int[] shares(List<Line> lines, List<Credit> credits) {
    boolean free = lines.stream().allMatch(line -> line.amount() == 0);
    List<BigInteger> weights = new ArrayList<>();
    for (Line line : lines) {
      BigInteger ofLine = free ? BigInteger.ONE : BigInteger.valueOf(line.amount());
      for (Credit credit : credits) {
        weights.add(ofLine.multiply(BigInteger.valueOf(credit.share())));
      }
    }
    long[] shares = Allocation.split(DealFacts.WHOLE, weights);
    return Arrays.stream(shares).mapToInt(Math::toIntExact).toArray();
  }

  private static long sum(long[] values) {
    return Arrays.stream(values).reduce(0, Math::addExact);
  }
}
