package tandem.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.imports.RowOutcome;
import tandem.outbox.Ids;

/**
 * The rows of a batch while it is worked out who of them is new and whom they refer to: people of
 * the database or of any other row of the batch.
 */
final class PeopleBatch {

  /** A row in the batch, resolved step by step. */
  private record Row(int index, PersonRow said) {}

  private final RowOutcome[] outcomes;
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Row> first = new HashMap<>();
  private final Map<String, UUID> known = new HashMap<>();

  PeopleBatch(List<Outcome<PersonRow>> bound) {
    outcomes = new RowOutcome[bound.size()];
    for (int i = 0; i < bound.size(); i++) {
      switch (bound.get(i)) {
        case Outcome.Done<PersonRow>(PersonRow said) -> rows.add(new Row(i, said));
        case Outcome.Refused<PersonRow>(Refusal why) -> outcomes[i] = new RowOutcome.Rejected(why);
      }
    }
  }

  /** Everybody whom the rows name. */
  Set<String> references() {
    return rows.stream()
        .flatMap(row -> Stream.of(row.said.externalId(), row.said.manager()))
        .flatMap(Stream::ofNullable)
        .collect(Collectors.toSet());
  }

  /**
   * Rejects the rows of those who are not known, where none may begin, or without a name.
   *
   * @param notToBegin what becomes of them where none may begin
   */
  void admit(Map<String, UUID> found, Optional<RowOutcome> notToBegin) {
    rows.removeIf(
        row -> {
          boolean isNew = !found.containsKey(row.said.externalId());
          if (isNew && (notToBegin.isPresent() || row.said.name() == null)) {
            outcomes[row.index] =
                notToBegin.orElseGet(
                    () -> new RowOutcome.Rejected(Refusal.invalid("name", "required")));
            return true;
          }
          return false;
        });
  }

  /** Takes the ids of those who are known, and gives ids to those who can be recorded. */
  void resolve(Map<String, UUID> found) {
    known.putAll(found);
    for (Row row : rows) {
      if (!found.containsKey(row.said.externalId())) {
        first.putIfAbsent(row.said.externalId(), row);
      }
    }
    first.keySet().forEach(reference -> known.put(reference, Ids.next()));
    // Whoever waits for a manager makes those wait whom they manage, and so on.
    while (first.values().removeIf(this::waits)) {
      known.keySet().removeIf(ref -> !found.containsKey(ref) && !first.containsKey(ref));
    }
  }

  /** Those whose first row records them. */
  List<ResolvedRow> newcomers() {
    return rows.stream().filter(this::isFirst).map(this::resolved).toList();
  }

  /** Gives each further row, its references resolved, to the update. */
  void update(Function<ResolvedRow, RowOutcome> update) {
    for (Row row : rows) {
      UUID person = known.get(row.said.externalId());
      if (isFirst(row)) {
        outcomes[row.index] = new RowOutcome.Created();
      } else if (person == null || waits(row)) {
        outcomes[row.index] = new RowOutcome.Deferred(unknown(row));
      } else {
        outcomes[row.index] = update.apply(resolved(row));
      }
    }
  }

  List<RowOutcome> outcomes() {
    return Arrays.asList(outcomes);
  }

  private boolean isFirst(Row row) {
    return row.equals(first.get(row.said.externalId()));
  }

  private ResolvedRow resolved(Row row) {
    UUID manager = row.said.manager() == null ? null : known.get(row.said.manager());
    return new ResolvedRow(known.get(row.said.externalId()), row.said, manager);
  }

  private boolean waits(Row row) {
    return row.said.manager() != null && !known.containsKey(row.said.manager());
  }

  private static Refusal unknown(Row row) {
    String whom = Optional.ofNullable(row.said.manager()).orElse(row.said.externalId());
    return Refusal.invalid("manager", "reference.unknown", whom);
  }
}
