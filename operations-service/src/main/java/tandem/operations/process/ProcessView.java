package tandem.operations.process;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A process as callers see it.
 *
 * @param edition one more with each amendment
 */
record ProcessView(
    UUID id,
    String externalId,
    String name,
    List<ProcessStep> steps,
    @Schema(description = "ISO 8601 duration.", examples = "PT72H") String promised,
    int edition,
    String version) {

  static ProcessView of(Process process) {
    return new ProcessView(
        process.id(),
        process.externalId(),
        process.name(),
        process.steps(),
        process.promised() == null ? null : process.promised().toString(),
        process.edition(),
        process.version().toString());
  }
}
