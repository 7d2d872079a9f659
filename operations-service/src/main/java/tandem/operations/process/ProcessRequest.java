package tandem.operations.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;

/**
 * A process to define, and a row of an import of processes.
 *
 * @param steps in order; none for a process whose runs may take any step
 * @param promised how long a run may take
 */
record ProcessRequest(
    @Size(min = 1, max = Bounds.LABEL) @Schema(examples = "delivery") String externalId,
    @NotBlank @Size(max = Bounds.LABEL) @Schema(examples = "Delivery") String name,
    @Size(max = Bounds.PROCESS_STEPS) List<@Valid @NotNull ProcessStep> steps,
    @Schema(type = SchemaType.STRING, description = "ISO 8601 duration.", examples = "P3D")
        Duration promised) {

  Process.Definition definition() {
    return new Process.Definition(name, steps == null ? List.of() : steps, promised);
  }
}
