package tandem.operations.processrun;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.web.paging.Values;

/**
 * A run as callers see it.
 *
 * @param team that has the run, or had it last
 * @param steps how many were taken, repetitions included
 */
record RunView(
    UUID id,
    String externalId,
    UUID process,
    int processEdition,
    UUID customer,
    UUID deal,
    @Schema(examples = "started") String state,
    String team,
    Instant requestedAt,
    UUID requestedBy,
    Instant startedAt,
    Instant completedAt,
    Instant abandonedAt,
    String reason,
    int steps,
    String version) {

  static RunView of(ProcessRun run) {
    return new RunView(
        run.id(),
        run.externalId(),
        run.process(),
        run.processEdition(),
        run.customer(),
        run.deal(),
        Values.apiName(run.state()),
        run.team(),
        run.requestedAt(),
        run.requestedBy(),
        run.startedAt(),
        run.state() == RunState.COMPLETED ? run.endedAt() : null,
        run.state() == RunState.ABANDONED ? run.endedAt() : null,
        run.abandonReason(),
        run.steps().size(),
        run.version().toString());
  }
}
