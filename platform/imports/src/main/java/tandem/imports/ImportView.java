package tandem.imports;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An import and how far it is.
 *
 * @param total rows read so far
 * @param waiting rows that wait for records that later rows may bring
 * @param blank by mapped field: how many rows had no value for it
 * @param failure why the file could not be read to its end; rows before it are recorded
 * @param doubt what a dry run guessed of the file and the mapping has to say; null for nothing
 * @param mapping what was said of the file, and what was found out
 * @param reasons why rows were rejected, the most frequent first; in a list of imports there are
 *     none
 * @param sample the first rows as they are read, in a dry run
 */
@Schema(name = "ImportReport")
record ImportView(
    UUID id,
    @Schema(description = "The import that it takes back; null where it takes a file in.")
        UUID undoes,
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
    @Schema(description = "Records that an undone import had begun.") long removed,
    @Schema(description = "Cases of a log whose events were put in the order of their times.")
        long sorted,
    long rejected,
    long waiting,
    Map<String, Long> blank,
    String failure,
    @Schema(description = "What a dry run guessed of the file, and the mapping has to say.")
        String doubt,
    Mapping mapping,
    List<Reason> reasons,
    @JsonRawValue @Schema(type = SchemaType.ARRAY, implementation = Object.class) String sample) {

  /**
   * A reason for which rows were rejected.
   *
   * @param reason as it is said of the first of them
   */
  @Schema(name = "ImportReason")
  record Reason(
      @Schema(examples = "reference.unknown") String code,
      @Schema(examples = "There is no \"acme\".") String reason,
      @Schema(examples = "12") long rows) {}

  static ImportView of(
      ImportState state, String failure, String doubt, Mapping mapping, List<Reason> reasons) {
    ImportState.Counts counts = state.counts();
    return new ImportView(
        state.id(),
        state.undoes(),
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
        counts.removed(),
        counts.sorted(),
        counts.rejected(),
        state.waiting(),
        state.blank(),
        failure,
        doubt,
        mapping,
        reasons,
        state.sample());
  }
}
