package tandem.local.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A row of an import, with the fields that the record type documents. */
public sealed interface Row {

  String externalId();

  /** The last thing that happened to it; null while it is open, or timeless. */
  default Instant latest() {
    return switch (this) {
      case Opportunity row -> row.closedAt();
      case Lead row -> row.convertedAt() == null ? row.disqualifiedAt() : row.convertedAt();
      case Deal row -> row.closedAt();
      case Run row -> row.completedAt() == null ? row.abandonedAt() : row.completedAt();
      case Case row -> row.closedAt();
      case Survey row -> row.answeredAt() == null ? row.invitedAt() : row.answeredAt();
      case Project row -> row.deliveredAt() == null ? row.cancelledAt() : row.deliveredAt();
      case Activity row -> row.happenedAt();
      case Improvement row -> row.keptAt() == null ? row.reversedAt() : row.keptAt();
      case Forecast row -> row.submittedAt();
      case Cost row -> row.day().atStartOfDay(ZoneOffset.UTC).toInstant();
      case MarketNote row -> row.day().atStartOfDay(ZoneOffset.UTC).toInstant();
      default -> null;
    };
  }

  /** Whether the record just is, without anything that happens to it. */
  default boolean timeless() {
    return switch (this) {
      case Opportunity _, Lead _, Deal _, Run _, Case _, Survey _, Forecast _ -> false;
      case Activity _, Cost _, Project _, MarketNote _, Improvement _ -> false;
      default -> true;
    };
  }

  /** The import's type, and so the file's name. */
  default String type() {
    return switch (this) {
      case Person _ -> "people";
      case Customer _ -> "customers";
      case Product _ -> "products";
      case Opportunity _ -> "opportunities";
      case Lead _ -> "leads";
      case Deal _ -> "deals";
      case ProcessDefinition _ -> "processes";
      case Run _ -> "process-runs";
      case Calendar _ -> "calendars";
      case SlaPolicy _ -> "sla-policies";
      case Case _ -> "cases";
      case Survey _ -> "surveys";
      case Target _ -> "targets";
      case Activity _ -> "activities";
      case MarketNote _ -> "market-notes";
      case Forecast _ -> "forecasts";
      case Cost _ -> "costs";
      case Budget _ -> "budgets";
      case Project _ -> "projects";
      case Improvement _ -> "improvements";
      case ExchangeRate _ -> "exchange-rates";
    };
  }

  /** A person's place; a second row with {@code from} moves the person on that day. */
  record Person(
      String externalId,
      String name,
      String team,
      String department,
      String region,
      String manager,
      String level,
      LocalDate from)
      implements Row {}

  record Customer(
      String externalId,
      String name,
      String segment,
      String region,
      String industry,
      String owner,
      String parent)
      implements Row {}

  record Product(
      String externalId, String name, String family, BigDecimal listPrice, String currency)
      implements Row {}

  record Opportunity(
      String externalId,
      String name,
      String owner,
      String customer,
      String product,
      String state,
      String stage,
      Instant openedAt,
      Instant closedAt,
      BigDecimal expectedAmount,
      LocalDate expectedCloseOn,
      BigDecimal amount,
      String currency,
      String lossReason,
      String competitor)
      implements Row {

    /** Before it was closed. */
    Opportunity asItWasOpen() {
      return new Opportunity(
          externalId,
          name,
          owner,
          customer,
          product,
          "open",
          null,
          openedAt,
          null,
          expectedAmount,
          expectedCloseOn,
          null,
          currency,
          null,
          null);
    }
  }

  /** Its state follows from its times. */
  record Lead(
      String externalId,
      String name,
      String source,
      String owner,
      String customer,
      String product,
      Instant capturedAt,
      Instant respondedAt,
      Instant qualifiedAt,
      Instant convertedAt,
      String opportunity,
      Instant disqualifiedAt,
      String disqualificationReason)
      implements Row {}

  /** A deal made without an opportunity: an order that a customer repeats. */
  record Deal(
      String externalId,
      String customer,
      String currency,
      Instant closedAt,
      LocalDate promisedOn,
      List<Line> lines,
      List<Credit> credits)
      implements Row {

    record Line(String product, BigDecimal quantity, BigDecimal amount) {}

    record Credit(String person, BigDecimal share) {}
  }

  record ProcessDefinition(String externalId, String name, List<Step> steps, String promised)
      implements Row {

    record Step(String name, boolean valueAdding) {}
  }

  /** Customers and deals belong to the sales service, and so are named by their ids. */
  record Run(
      String externalId,
      String process,
      String customer,
      String deal,
      Instant requestedAt,
      Instant completedAt,
      Instant abandonedAt,
      String reason,
      List<Taken> steps)
      implements Row {

    record Taken(
        String step, String performer, Instant startedAt, Instant completedAt, String rework) {}
  }

  /** When the company works. */
  record Calendar(
      String externalId, String name, String zone, List<Opening> week, List<LocalDate> holidays)
      implements Row {

    record Opening(DayOfWeek day, String from, String to) {}
  }

  record SlaPolicy(
      String externalId,
      String name,
      String category,
      String severity,
      int responseMinutes,
      int resolutionMinutes,
      String calendar)
      implements Row {}

  /** A service case with all that was done about it. */
  record Case(
      String externalId,
      String category,
      String severity,
      String segment,
      String customer,
      String deal,
      String owner,
      String team,
      Instant openedAt,
      List<Response> responses,
      List<Pause> pauses,
      List<Transfer> transfers,
      List<Escalation> escalations,
      List<Resolution> resolutions,
      Instant closedAt)
      implements Row {

    record Response(Instant at, boolean automatic) {}

    record Pause(Instant from, Instant to, String reason) {}

    record Transfer(Instant at, String owner, String team) {}

    record Escalation(Instant at, int level) {}

    record Resolution(Instant at, Instant reopenedAt) {}
  }

  record Survey(
      String externalId,
      String instrument,
      String customer,
      String deal,
      @JsonProperty("case") String serviceCase,
      String owner,
      Instant invitedAt,
      Instant answeredAt,
      Integer score)
      implements Row {}

  /** What somebody did, about a customer, an opportunity or a case. */
  record Activity(
      String externalId,
      String kind,
      String direction,
      String outcome,
      long minutes,
      String person,
      Instant happenedAt,
      String customer,
      String opportunity,
      @JsonProperty("case") String serviceCase)
      implements Row {}

  record MarketNote(
      String externalId,
      String subject,
      String competitor,
      String product,
      String region,
      String finding,
      String source,
      int weight,
      LocalDate day)
      implements Row {}

  record Forecast(
      String externalId,
      String person,
      LocalDate from,
      LocalDate to,
      String currency,
      BigDecimal commit,
      BigDecimal bestCase,
      BigDecimal pipeline,
      Instant submittedAt)
      implements Row {}

  record Cost(
      String externalId,
      String function,
      String category,
      BigDecimal amount,
      String currency,
      LocalDate day,
      String team)
      implements Row {}

  record Budget(
      String externalId,
      String function,
      String team,
      String category,
      LocalDate from,
      LocalDate to,
      BigDecimal amount,
      String currency,
      Instant setAt)
      implements Row {}

  record Project(
      String externalId,
      String name,
      String owner,
      List<String> departments,
      List<Milestone> milestones,
      Instant startedAt,
      Instant deliveredAt,
      Integer qualityScore,
      Instant cancelledAt,
      String cancelReason)
      implements Row {

    record Milestone(String name, LocalDate baseline, LocalDate planned, LocalDate done) {}
  }

  record Improvement(
      String externalId,
      String finding,
      String measure,
      String metric,
      String dimension,
      String member,
      BigDecimal expectedChange,
      String owner,
      Instant startedAt,
      Instant keptAt,
      Instant reversedAt,
      String reverseReason)
      implements Row {}

  /** What a unit of a currency is worth in another, from a day on. */
  record ExchangeRate(String externalId, String from, String to, LocalDate day, BigDecimal rate)
      implements Row {

    /** Called by what there is one of. */
    public static ExchangeRate of(String from, String to, LocalDate day, BigDecimal rate) {
      return new ExchangeRate("%s-%s-%s".formatted(from, to, day), from, to, day, rate);
    }
  }

  /** Either floor and target, or a band of four. */
  record Target(
      String externalId,
      String metric,
      String dimension,
      String member,
      LocalDate from,
      LocalDate to,
      String currency,
      BigDecimal floor,
      BigDecimal target,
      List<BigDecimal> band,
      Instant setAt)
      implements Row {}
}
