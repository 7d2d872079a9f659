package tandem.local.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A row of an import, with the fields that the record type documents. */
public sealed interface Row {

  String externalId();

  /** The last thing that happened to it; null while it is open, or timeless. */
  default Instant latest() {
    return switch (this) {
      case Opportunity row -> row.closedAt();
      case Deal row -> row.closedAt();
      case Run row -> row.completedAt() == null ? row.abandonedAt() : row.completedAt();
      default -> null;
    };
  }

  /** Whether the record just is, without anything that happens to it. */
  default boolean timeless() {
    return !(this instanceof Opportunity || this instanceof Deal || this instanceof Run);
  }

  /** The import's type, and so the file's name. */
  default String type() {
    return switch (this) {
      case Person _ -> "people";
      case Customer _ -> "customers";
      case Product _ -> "products";
      case Opportunity _ -> "opportunities";
      case Deal _ -> "deals";
      case ProcessDefinition _ -> "processes";
      case Run _ -> "process-runs";
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
      Instant openedAt,
      Instant closedAt,
      BigDecimal expectedAmount,
      LocalDate expectedCloseOn,
      BigDecimal amount,
      String currency,
      String lossReason,
      String competitor)
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
}
