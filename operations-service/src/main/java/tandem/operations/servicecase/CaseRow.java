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
import tandem.events.Bounds;
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
    @NotBlank @Size(max = Bounds.LABEL) String externalId,
    CaseFunction function,
    @NotNull Category category,
    @Size(min = 1, max = Bounds.LABEL) String severity,
    @Size(min = 1, max = Bounds.LABEL) String segment,
    UUID customer,
    UUID deal,
    @Size(min = 1, max = Bounds.SUBJECT) String subject,
    @Size(min = 1, max = Bounds.LABEL) String owner,
    @Size(min = 1, max = Bounds.LABEL) String team,
    @NotNull Instant openedAt,
    Instant respondedAt,
    @Size(max = Bounds.CASE_ENTRIES) List<@Valid @NotNull Response> responses,
    @Size(max = Bounds.CASE_ENTRIES) List<@Valid @NotNull Pause> pauses,
    @Size(max = Bounds.CASE_ENTRIES) List<@Valid @NotNull Transfer> transfers,
    @Size(max = Bounds.CASE_ENTRIES) List<@Valid @NotNull Escalation> escalations,
    Instant resolvedAt,
    @Size(max = Bounds.CASE_ENTRIES) List<@Valid @NotNull Resolved> resolutions,
    Instant closedAt,
    Instant withdrawnAt,
    @Size(max = Bounds.REASON) String reason) {

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
  record Pause(@NotNull Instant from, Instant to, @Size(max = Bounds.REASON) String reason) {}

  record Transfer(
      @NotNull Instant at,
      @Size(min = 1, max = Bounds.LABEL) String owner,
      @Size(min = 1, max = Bounds.LABEL) String team,
      @Size(max = Bounds.REASON) String reason) {}

  record Escalation(@NotNull Instant at, @Min(1) @Max(Bounds.ESCALATIONS) int level) {}

  /**
   * @param reopenedAt null if it held
   * @param reason why it was reopened
   */
  record Resolved(
      @NotNull Instant at, Instant reopenedAt, @Size(max = Bounds.REASON) String reason) {}

  Matter matter() {
    return new Matter(function, category, severity, segment, customer, deal, subject);
  }

  /** Everybody whom the row names. */
  Stream<String> people() {
    return Stream.concat(Stream.of(owner), transfers.stream().map(Transfer::owner))
        .filter(Objects::nonNull);
  }
}
