package tandem.imports;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import tandem.acts.Refusal;

/**
 * An import as its row in the database has it.
 *
 * @param undoes the import that it takes back; null where it takes a file in
 * @param sample the first rows as they are read, in a dry run; else null
 * @param doubt what a dry run guessed; null for nothing
 * @param step rises with each commit of the worker
 * @param blank by field: how many rows had no value
 * @param failure why the file could not be read to its end; null if it could
 * @param waiting rows that are deferred
 */
record ImportState(
    UUID id,
    UUID undoes,
    String type,
    String fileName,
    String mapping,
    String sample,
    Refusal doubt,
    boolean dryRun,
    String actor,
    Instant knownAt,
    Instant createdAt,
    Instant startedAt,
    Instant finishedAt,
    String state,
    Refusal failure,
    long step,
    boolean readAll,
    Counts counts,
    Map<String, Long> blank,
    long waiting) {

  record Counts(
      long total,
      long created,
      long updated,
      long unchanged,
      long removed,
      long sorted,
      long rejected) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);
  }

  /** One that takes this one back, queued. */
  ImportState undone(UUID newId, String by, boolean tried) {
    return new ImportState(
        newId,
        id,
        type,
        fileName,
        mapping,
        null,
        null,
        tried,
        by,
        null,
        Instant.now(),
        null,
        null,
        "queued",
        null,
        0,
        false,
        Counts.NONE,
        Map.of(),
        0);
  }
}
