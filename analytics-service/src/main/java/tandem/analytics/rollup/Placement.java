package tandem.analytics.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import tandem.analytics.facts.Entry;
import tandem.analytics.facts.Facts;
import tandem.analytics.metric.DimensionSet;
import tandem.analytics.metric.Reference;
import tandem.analytics.metric.Source;

/** Under which values of a set's dimensions an entry counts, and since which day of knowledge. */
interface Placement {

  /** Takes a change of what counts. */
  interface Into {
    /**
     * @param sign 1, or −1 for what does not count any more
     */
    void put(List<Object> dimensions, LocalDate knownDay, int sign);
  }

  /**
   * @param day of the entry
   * @param knownDay since which it is known
   */
  void place(
      Facts facts, Entry entry, LocalDate day, LocalDate knownDay, Histories histories, Into into);

  static Placement of(Source on, DimensionSet set) {
    return set.through()
        .<Placement>map(
            kind ->
                new Through(
                    values(on, set),
                    kind.name(),
                    Cell.of(on, Reference.ref(kind, on).orElseThrow())))
        .orElseGet(() -> new InFacts(values(on, set)));
  }

  /** Finds a value in the facts, or in the record: null where nothing is known of it. */
  interface Value {
    Object of(Facts facts, Entry entry, Entry.Values record);
  }

  private static List<Value> values(Source on, DimensionSet set) {
    return set.dimensions().stream().map(name -> value(on, set, name)).toList();
  }

  private static Value value(Source on, DimensionSet set, String dimension) {
    return set.reference(dimension)
        .<Value>map(
            reference -> {
              int at = reference.kind().attributes().indexOf(reference.attribute());
              return (facts, entry, record) -> record == null ? null : record.get(at);
            })
        .orElseGet(
            () -> {
              Cell cell = Cell.of(on, on.dimension(dimension).orElseThrow());
              return (facts, entry, record) -> cell.of(facts, entry);
            });
  }

  private static List<Object> read(
      List<Value> dimensions, Facts facts, Entry entry, Entry.Values record) {
    Object[] values = new Object[dimensions.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = dimensions.get(i).of(facts, entry, record);
    }
    return Arrays.asList(values);
  }

  /** Of a set whose dimensions are all in the facts. */
  record InFacts(List<Value> dimensions) implements Placement {

    @Override
    public void place(
        Facts facts,
        Entry entry,
        LocalDate day,
        LocalDate knownDay,
        Histories histories,
        Into into) {
      into.put(read(dimensions, facts, entry, null), knownDay, 1);
    }
  }

  /**
   * Of a set some of whose dimensions are those of a record that the facts refer to. What refers to
   * a record whose history is changing is counted by its rows instead.
   */
  record Through(List<Value> dimensions, String kind, Cell ref) implements Placement {

    /** The record; null for none. */
    Histories.Id id(Facts facts, Entry entry) {
      return ref.of(facts, entry) instanceof UUID id ? new Histories.Id(kind, id) : null;
    }

    @Override
    public void place(
        Facts facts,
        Entry entry,
        LocalDate day,
        LocalDate knownDay,
        Histories histories,
        Into into) {
      Histories.Id id = id(facts, entry);
      if (id != null && histories.changing().contains(id)) {
        return;
      }
      List<Object> current = read(dimensions, facts, entry, null);
      List<Histories.Step> later = new ArrayList<>();
      for (Histories.Step step : histories.asOf(day, id)) {
        if (step.from().isAfter(knownDay)) {
          later.add(step);
        } else {
          current = read(dimensions, facts, entry, step.attributes());
        }
      }
      into.put(current, knownDay, 1);
      for (Histories.Step step : later) {
        into.put(current, step.from(), -1);
        current = read(dimensions, facts, entry, step.attributes());
        into.put(current, step.from(), 1);
      }
    }
  }
}
