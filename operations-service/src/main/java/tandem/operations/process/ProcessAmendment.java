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

/** A new edition of a process; what is absent stays as it is. */
record ProcessAmendment(
    @Size(min = 1, max = Bounds.LABEL) String name,
    @Size(max = Bounds.PROCESS_STEPS) List<@Valid @NotNull ProcessStep> steps,
    @Schema(type = SchemaType.STRING, description = "ISO 8601 duration.", examples = "PT8H")
        Duration promised,
    @NotBlank @Size(max = Bounds.REASON) @Schema(examples = "Checked twice without need.")
        String reason) {

  Process.Definition of(Process process) {
    return new Process.Definition(
        name == null ? process.name() : name,
        steps == null ? process.steps() : steps,
        promised == null ? process.promised() : promised);
  }
}
