package tandem.operations.servicecase;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tandem.events.Bounds;

/**
 * What a row of an import of cases has beside its fields: the acts, as lists by kind.
 *
 * @param respondedAt a human answer beside {@code responses}
 * @param resolvedAt a resolution beside {@code resolutions}
 * @param reason why it was withdrawn
 */
record CaseRow(
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

  /** Everybody whom the row names beside the owner. */
  Stream<String> people() {
    return transfers.stream().map(Transfer::owner).filter(Objects::nonNull);
  }
}
