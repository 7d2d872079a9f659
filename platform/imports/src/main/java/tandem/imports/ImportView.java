package tandem.imports;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An import and how far it is.
 *
 * @param total rows read so far
 * @param waiting rows that wait for records that later rows may bring
 * @param blank by mapped field: how many rows had no value for it
 * @param failure why the file could not be read to its end; rows before it are recorded
 */
@Schema(name = "ImportReport")
record ImportView(
    UUID id,
    @Schema(examples = "opportunities") String type,
    String fileName,
    boolean dryRun,
    @Schema(enumeration = {"queued", "running", "completed", "failed"}) String state,
    Instant createdAt,
    Instant startedAt,
    Instant finishedAt,
    Instant knownAt,
    long total,
    long created,
    long updated,
    long unchanged,
    long rejected,
    long waiting,
    Map<String, Long> blank,
    String failure) {

  static ImportView of(ImportState state, String failure) {
    ImportState.Counts counts = state.counts();
    return new ImportView(
        state.id(),
        state.type(),
        state.fileName(),
        state.dryRun(),
        state.state(),
        state.createdAt(),
        state.startedAt(),
        state.finishedAt(),
        state.knownAt(),
        counts.total(),
        counts.created(),
        counts.updated(),
        counts.unchanged(),
        counts.rejected(),
        state.waiting(),
        state.blank(),
        failure);
  }
}
