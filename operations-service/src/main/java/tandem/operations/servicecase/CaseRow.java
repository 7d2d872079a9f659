package tandem.operations.servicecase;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.operations.slapolicy.Category;

/**
 * A row of an import of cases: a whole case as the source knows it, its acts as lists by kind.
 *
 * @param owner with whom the case was when it was opened, like {@code team}
 * @param respondedAt a human answer beside {@code responses}
 * @param resolvedAt a resolution beside {@code resolutions}
 * @param reason why it was withdrawn
 */
record CaseRow(
    @NotBlank @Size(max = 200) String externalId,
    CaseFunction function,
    @NotNull Category category,
    @Size(min = 1, max = 100) String severity,
    @Size(min = 1, max = 100) String segment,
    UUID customer,
    UUID deal,
    @Size(min = 1, max = 500) String subject,
    @Size(min = 1, max = 200) String owner,
    @Size(min = 1, max = 200) String team,
    @NotNull Instant openedAt,
    Instant respondedAt,
    @Size(max = MOST) List<@Valid @NotNull Response> responses,
    @Size(max = MOST) List<@Valid @NotNull Pause> pauses,
    @Size(max = MOST) List<@Valid @NotNull Transfer> transfers,
    @Size(max = MOST) List<@Valid @NotNull Escalation> escalations,
    Instant resolvedAt,
    @Size(max = MOST) List<@Valid @NotNull Resolved> resolutions,
    Instant closedAt,
    Instant withdrawnAt,
    @Size(max = 1000) String reason) {

  private static final int MOST = 2000;

  CaseRow {
    responses = responses == null ? List.of() : responses;
    pauses = pauses == null ? List.of() : pauses;
    transfers = transfers == null ? List.of() : transfers;
    escalations = escalations == null ? List.of() : escalations;
    resolutions = resolutions == null ? List.of() : resolutions;
  }

  /**
   * @param automatic whether no human gave it; no if absent
   */
  record Response(@NotNull Instant at, Boolean automatic) {

    Response {
      automatic = Boolean.TRUE.equals(automatic);
    }
  }

  /**
   * @param to null if it lasted until the case was resolved or withdrawn, or lasts
   */
  record Pause(@NotNull Instant from, Instant to, @Size(max = 1000) String reason) {}

  record Transfer(
      @NotNull Instant at,
      @Size(min = 1, max = 200) String owner,
      @Size(min = 1, max = 200) String team,
      @Size(max = 1000) String reason) {}

  record Escalation(@NotNull Instant at, @Min(1) @Max(9) int level) {}

  /**
   * @param reopenedAt null if it held
   * @param reason why it was reopened
   */
  record Resolved(@NotNull Instant at, Instant reopenedAt, @Size(max = 1000) String reason) {}

  Matter matter() {
    return new Matter(function, category, severity, segment, customer, deal, subject);
  }

  /** Everybody whom the row names. */
  Stream<String> people() {
    return Stream.concat(Stream.of(owner), transfers.stream().map(Transfer::owner))
        .filter(Objects::nonNull);
  }
}
