package tandem.analytics.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tandem.analytics.ingest.Workload.Company;
import tandem.events.Holder;
import tandem.events.Moment;
import tandem.events.operations.CaseFacts;
import tandem.events.operations.CaseFacts.Clock;
import tandem.events.operations.CaseFacts.Resolution;
import tandem.events.operations.Flow;
import tandem.events.surveys.SurveyFacts;

/** Opened, answered, resolved and closed; then the customer is asked. */
final class CaseStory implements Workload.Story {

  private static final Duration RESPONSE = Duration.ofHours(8);
  private static final Duration RESOLUTION = Duration.ofHours(40);

  private final Company company;
  private final boolean isAfterSales;
  private final Holder holder;
  private final UUID customer;
  private final List<Clock> clocks = new ArrayList<>();
  private final List<Flow> backlog = new ArrayList<>();
  private Moment opened;
  private Moment responded;
  private Moment resolved;
  private int act;

  CaseStory(Company company) {
    this.company = company;
    this.isAfterSales = company.random.nextInt(3) == 0;
    this.holder = isAfterSales ? company.seller() : company.worker();
    this.customer = company.customer();
  }

  @Override
  public String service() {
    return "operations";
  }

  @Override
  public String kind() {
    return "case";
  }

  @Override
  public Step next(Instant after) {
    act++;
    return switch (act) {
      case 1 -> open(after);
      case 2 -> respond(after.plusSeconds(600L + company.random.nextInt(36_000)));
      case 3 -> resolve(after.plusSeconds(1_800L + company.random.nextInt(160_000)));
      case 4 -> step("closed", after.plus(Duration.ofDays(2)), null);
      default -> null;
    };
  }

  private Step open(Instant at) {
    opened = Moment.of(at, holder);
    backlog.add(Flow.of(at, holder, 1));
    return step("opened", at, null);
  }

  private Step respond(Instant at) {
    responded = Moment.of(at, holder);
    Instant due = opened.at().plus(RESPONSE);
    clocks.add(Clock.of(due, holder, "response", !at.isAfter(due)));
    return step("responded", at, null);
  }

  private Step resolve(Instant at) {
    resolved = Moment.of(at, holder);
    backlog.add(Flow.of(at, holder, -1));
    Instant due = opened.at().plus(RESOLUTION);
    clocks.add(Clock.of(due, holder, "resolution", !at.isAfter(due)));
    return step("resolved", at, new SurveyStory());
  }

  private Step step(String type, Instant at, Workload.Story alsoBegins) {
    Object facts =
        new CaseFacts(
            isAfterSales ? "sales" : "operations",
            isAfterSales ? "after-sales" : "complaint",
            "normal",
            null,
            customer,
            null,
            null,
            responded == null ? 0 : 1,
            millis(responded),
            millis(resolved),
            opened,
            responded,
            resolved,
            type.equals("closed") ? Moment.of(at, holder) : null,
            List.copyOf(backlog),
            List.copyOf(clocks),
            resolved == null
                ? List.of()
                : List.of(Resolution.of(resolved.at(), holder, 1, 1 + act % 2, null)));
    return new Step("operations.case." + type + ".v1", at, Map.of(), facts, alsoBegins);
  }

  private Long millis(Moment until) {
    return until == null ? null : Duration.between(opened.at(), until.at()).toMillis();
  }

  /** Every second customer answers. */
  private final class SurveyStory implements Workload.Story {

    private Moment invited;

    @Override
    public String service() {
      return CaseStory.this.service();
    }

    @Override
    public String kind() {
      return "survey";
    }

    @Override
    public Step next(Instant after) {
      if (invited == null) {
        invited = Moment.of(after, holder);
        return step("invited", after, null, null);
      }
      Instant at = after.plus(Duration.ofDays(1));
      return invited.at().equals(after) && company.random.nextBoolean()
          ? step("answered", at, Moment.of(at, holder), 1 + company.random.nextInt(5))
          : null;
    }

    private Step step(String type, Instant at, Moment answered, Integer score) {
      Object facts =
          new SurveyFacts(
              isAfterSales ? "sales" : "operations",
              "csat",
              customer,
              null,
              null,
              invited,
              answered,
              score);
      return new Step("operations.survey." + type + ".v1", at, Map.of(), facts, null);
    }
  }
}
