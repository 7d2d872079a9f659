package tandem.sales.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tandem.acts.Outcome;
import tandem.events.Holder;
import tandem.events.sales.DealFacts;
import tandem.events.sales.DealFacts.Posting;

class DealTest {

  private static final Instant CLOSED = Instant.parse("2026-01-10T12:00:00Z");
  private static final Instant LATER = Instant.parse("2026-02-03T09:00:00Z");
  private static final UUID ANN = UUID.fromString("00000000-0000-7000-8000-00000000000a");
  private static final UUID BEN = UUID.fromString("00000000-0000-7000-8000-00000000000b");
  private static final UUID TOOL = UUID.fromString("00000000-0000-7000-8000-0000000000f1");
  private static final UUID SPARE = UUID.fromString("00000000-0000-7000-8000-0000000000f2");

  @Test
  void splitsEachLineByTheCreditsAndKeepsEverySum() {
    Deal deal = closed(lines(100_00, 1), credits(333_333, 666_667));
    DealFacts facts = facts(deal);
    assertThat(facts.gross()).extracting(Posting::amount).containsExactly(3333L, 6667L, 0L, 1L);
    assertThat(facts.gross().stream().mapToLong(Posting::share).sum()).isEqualTo(1_000_000);
    assertThat(facts.gross()).extracting(Posting::at).containsOnly(CLOSED);
  }

  @Test
  void dividesTheSharesEquallyWhereTheDealIsFree() {
    assertThat(facts(closed(lines(0, 0), List.of(Credit.whole(ANN)))).gross())
        .extracting(Posting::share)
        .containsExactly(500_000, 500_000);
  }

  @Property(tries = 300)
  void postsExactSumsWhateverHappens(
      @ForAll @Size(min = 1, max = 5) List<@LongRange(min = 0, max = 10_000_000) Long> amounts,
      @ForAll @IntRange(min = 1, max = 999_999) int share,
      @ForAll @Size(max = 4) List<@LongRange(min = 1, max = 5_000_000) Long> refunds,
      @ForAll boolean byLine) {
    long[] each = amounts.stream().mapToLong(Long::longValue).toArray();
    Deal deal = closed(lines(each), credits(share, 1_000_000 - share));
    long refunded = 0;
    for (long refund : refunds) {
      if (deal.course.refund(new Refund(LATER, byLine ? 1 : null, refund, null), "EUR")
          instanceof Outcome.Done<Course>) {
        refunded += refund;
      }
    }
    done(deal.course.cancel(LATER));
    DealFacts facts = facts(deal);
    long total = Arrays.stream(each).sum();
    assertThat(amount(facts.gross())).isEqualTo(total);
    assertThat(amount(facts.refunds())).isEqualTo(refunded);
    assertThat(amount(facts.cancellations())).isEqualTo(total - refunded);
    assertThat(share(facts.gross())).isEqualTo(DealFacts.WHOLE);
    assertThat(share(facts.refunds())).isZero();
    assertThat(share(facts.cancellations())).isEqualTo(DealFacts.WHOLE);
    assertThat(facts.cancellations()).allMatch(posting -> posting.amount() >= 0);
  }

  @Test
  void postsARefundOnItsOwnDayInProportion() {
    Deal deal = closed(lines(800, 200), credits(500_000, 500_000));
    done(deal.course.refund(new Refund(LATER, null, 100, "late"), "EUR"));
    assertThat(facts(deal).refunds())
        .extracting(Posting::amount)
        .containsExactly(40L, 40L, 10L, 10L);
    assertThat(facts(deal).refunds()).extracting(Posting::at).containsOnly(LATER);
  }

  @Test
  void refundsALineAndThenWhatIsLeft() {
    Deal deal = closed(lines(800, 200), List.of(Credit.whole(ANN)));
    done(deal.course.refund(new Refund(LATER, 2, 200, null), "EUR"));
    assertThat(deal.course.left(2)).isZero();
    assertThat(refusal(deal.course.refund(new Refund(LATER, 2, 1, null), "EUR")))
        .isEqualTo("deal.refund-exceeds-rest");
    done(deal.course.refund(new Refund(LATER, null, deal.course.left(null), null), "EUR"));
    assertThat(facts(deal).refunds()).extracting(Posting::product).containsExactly(SPARE, TOOL);
    assertThat(
            refusal(
                deal.course.refund(new Refund(LATER, null, deal.course.left(null), null), "EUR")))
        .isEqualTo("deal.nothing-to-refund");
  }

  @Test
  void refusesARefundBeforeTheClosingOrOfAnUnknownLine() {
    Deal deal = closed(lines(800), List.of(Credit.whole(ANN)));
    assertThat(
            refusal(deal.course.refund(new Refund(CLOSED.minusSeconds(1), null, 1, null), "EUR")))
        .isEqualTo("act.before-previous");
    assertThat(refusal(deal.course.refund(new Refund(LATER, 2, 1, null), "EUR")))
        .isEqualTo("deal.unknown-line");
  }

  @Test
  void restatesTheClosingWhenAmendedButNotBelowItsRefunds() {
    Deal deal = closed(lines(800), List.of(Credit.whole(ANN)));
    done(deal.course.refund(new Refund(LATER, null, 300, null), "EUR"));
    assertThat(refusal(deal.course.bearing(terms(lines(299), List.of(Credit.whole(ANN))))))
        .isEqualTo("deal.amended-below-refunds");
    Terms less = terms(lines(600), credits(250_000, 750_000));
    done(deal.course.bearing(less));
    deal.course.agree(less);
    assertThat(facts(deal).gross()).extracting(Posting::amount).containsExactly(150L, 450L);
    assertThat(facts(deal).gross()).extracting(Posting::at).containsOnly(CLOSED);
    assertThat(facts(deal).refunds()).extracting(Posting::amount).containsExactly(75L, 225L);
  }

  @Test
  void cannotBeCancelledTwiceNorActedUponAfterwards() {
    Deal deal = closed(lines(800), List.of(Credit.whole(ANN)));
    done(deal.course.cancel(LATER));
    assertThat(refusal(deal.course.cancel(LATER))).isEqualTo("deal.already-cancelled");
    assertThat(refusal(deal.course.refund(new Refund(LATER, null, 1, null), "EUR")))
        .isEqualTo("deal.already-cancelled");
    assertThat(refusal(deal.standing())).isEqualTo("deal.already-cancelled");
    assertThat(refusal(deal.course.withdraw())).isEqualTo("deal.refunded-or-cancelled");
  }

  @Test
  void cannotBeCancelledBeforeItsLastRefund() {
    Deal deal = closed(lines(800), List.of(Credit.whole(ANN)));
    done(deal.course.refund(new Refund(LATER, null, 1, null), "EUR"));
    assertThat(refusal(deal.course.cancel(LATER.minusSeconds(1)))).isEqualTo("act.before-previous");
  }

  @Test
  void leavesNoPostingOnceWithdrawn() {
    Deal deal = closed(lines(800), List.of(Credit.whole(ANN)));
    done(deal.course.withdraw());
    assertThat(facts(deal).gross()).isEmpty();
  }

  @Test
  void refusesTermsThatMakeNoDeal() {
    assertThat(refusal(terms(lines(), List.of(Credit.whole(ANN))).checked()))
        .isEqualTo("deal.no-lines");
    assertThat(refusal(terms(lines(-1), List.of(Credit.whole(ANN))).checked()))
        .isEqualTo("deal.negative-amount");
    assertThat(refusal(terms(lines(Long.MAX_VALUE, 1), List.of(Credit.whole(ANN))).checked()))
        .isEqualTo("deal.amount-out-of-range");
    assertThat(refusal(terms(lines(1), credits(500_000, 499_999)).checked()))
        .isEqualTo("deal.credits-not-whole");
    assertThat(
            refusal(
                terms(lines(1), List.of(new Credit(ANN, 500_000), new Credit(ANN, 500_000)))
                    .checked()))
        .isEqualTo("deal.credit-twice-or-empty");
  }

  @Test
  void multipliesTheListPriceByTheQuantityAndRoundsOnce() {
    assertThat(new Line(TOOL, new BigDecimal("2.5"), 333L, 0).listAmount()).isEqualTo(832);
  }

  private static Deal closed(List<Line> lines, List<Credit> credits) {
    return done(Deal.close(UUID.randomUUID(), null, null, terms(lines, credits), CLOSED));
  }

  private static Terms terms(List<Line> lines, List<Credit> credits) {
    return new Terms(null, "EUR", null, lines, credits);
  }

  private static List<Line> lines(long... amounts) {
    UUID[] products = {TOOL, SPARE, null, TOOL, SPARE};
    return IntStream.range(0, amounts.length)
        .mapToObj(i -> Line.of(products[i], amounts[i]))
        .toList();
  }

  private static List<Credit> credits(int ann, int ben) {
    return List.of(new Credit(ANN, ann), new Credit(BEN, ben));
  }

  private static DealFacts facts(Deal deal) {
    return deal.facts((person, at) -> new Holder(person, "North", null, null, null));
  }

  private static long amount(List<Posting> postings) {
    return postings.stream().mapToLong(Posting::amount).sum();
  }

  private static long share(List<Posting> postings) {
    return postings.stream().mapToLong(Posting::share).sum();
  }

  private static <T> T done(Outcome<T> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<T>) outcome).value();
  }

  private static String refusal(Outcome<?> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<?>) outcome).why().code();
  }
}
