package tandem.analytics.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import tandem.analytics.ingest.Workload.Company;
import tandem.events.Holder;
import tandem.events.Moment;
import tandem.events.sales.DealFacts;
import tandem.events.sales.DealFacts.Posting;
import tandem.events.sales.OpportunityFacts;

/** Opened, advanced twice, then won with a deal of two lines, or lost. */
final class OpportunityStory implements Workload.Story {

  private static final List<String> STAGES = List.of("Prospecting", "Engaging", "Negotiating");

  private final Company company;
  private final Holder owner;
  private final UUID customer;
  private final UUID product;
  private final long amount;
  private Moment opened;
  private int stage;

  OpportunityStory(Company company) {
    this.company = company;
    this.owner = company.seller();
    this.customer = company.customer();
    this.product = company.product();
    this.amount = 10_000L + company.random.nextInt(1_000_000);
  }

  @Override
  public String service() {
    return "sales";
  }

  @Override
  public String kind() {
    return "opportunity";
  }

  @Override
  public Step next(Instant after) {
    if (stage > STAGES.size()) {
      return null;
    }
    int days = stage == 0 ? 0 : 1 + company.random.nextInt(25);
    Instant at = after.plus(Duration.ofHours(days * 24L + company.random.nextInt(5)));
    if (stage == 0) {
      opened = Moment.of(at, owner);
    }
    boolean closes = stage == STAGES.size();
    boolean wins = closes && company.random.nextInt(5) < 3;
    Moment closed = closes ? Moment.of(at, owner) : null;
    Object facts = facts(at, wins ? closed : null, wins ? null : closed);
    String act = closes ? (wins ? "won" : "lost") : stage == 0 ? "opened" : "advanced";
    stage++;
    return new Step(
        "sales.opportunity." + act + ".v1",
        at,
        Map.of("stage", STAGES.get(Math.min(stage, STAGES.size()) - 1)),
        facts,
        wins ? new DealStory(this) : null);
  }

  private List<OpportunityFacts.Stage> stages(boolean isWon, boolean isLost) {
    return IntStream.range(0, Math.min(stage + 1, STAGES.size()))
        .mapToObj(i -> OpportunityFacts.Stage.of(opened, STAGES.get(i), i + 1, 0, isWon, isLost))
        .toList();
  }

  private Object facts(Instant at, Moment won, Moment lost) {
    boolean open = won == null && lost == null;
    return new OpportunityFacts(
        customer,
        product,
        product,
        open ? STAGES.get(stage) : null,
        "USD",
        amount,
        LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(30),
        opened,
        won,
        lost,
        lost == null ? null : "price",
        lost == null ? null : "Competitor " + company.random.nextInt(5),
        null,
        stages(won != null, lost != null));
  }

  /** Closed when its opportunity is won; one in twenty is refunded in part. */
  private static final class DealStory implements Workload.Story {

    private final OpportunityStory opportunity;
    private List<Posting> gross;
    private int acts;

    DealStory(OpportunityStory opportunity) {
      this.opportunity = opportunity;
    }

    @Override
    public String service() {
      return "sales";
    }

    @Override
    public String kind() {
      return "deal";
    }

    @Override
    public Step next(Instant after) {
      acts++;
      if (acts == 1) {
        long half = opportunity.amount / 2;
        gross =
            List.of(
                posting(after, opportunity.product, half, DealFacts.WHOLE / 2),
                posting(
                    after,
                    opportunity.company.product(),
                    opportunity.amount - half,
                    DealFacts.WHOLE / 2));
        return step("closed", after, List.of());
      }
      if (acts == 2 && opportunity.company.random.nextInt(20) == 0) {
        Instant at = after.plus(Duration.ofDays(9));
        return step("refunded", at, List.of(posting(at, opportunity.product, 5_000, 0)));
      }
      return null;
    }

    private Posting posting(Instant at, UUID product, long amount, int share) {
      return Posting.of(at, opportunity.owner, product, amount, amount * 11 / 10, share);
    }

    private Step step(String act, Instant at, List<Posting> refunds) {
      LocalDate promised = LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(14);
      Object facts =
          new DealFacts(opportunity.customer, null, "USD", promised, gross, refunds, List.of());
      return new Step("sales.deal." + act + ".v1", at, Map.of("reason", act), facts, null);
    }
  }
}
