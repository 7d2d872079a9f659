package tandem.records;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.acts.By;
import tandem.outbox.DisplayName;
import tandem.outbox.Entry;
import tandem.outbox.Outbox;

/** Writes what was done to records: the rows, their events and their names, many at once. */
@ApplicationScoped
class RecordWriter {

  private final Outbox outbox;
  private final String service;

  RecordWriter(Outbox outbox, @ConfigProperty(name = "tandem.service") String service) {
    this.outbox = outbox;
    this.service = service;
  }

  <A extends Recorded> Pending<A> begin(Records<A> records, By by) {
    return new Pending<>(records, by);
  }

  /**
   * What is done and not yet written.
   *
   * @param <A> to what
   */
  final class Pending<A extends Recorded> {

    private record Done<A>(A record, String act, Told told) {}

    private final Records<A> records;
    private final By by;
    private final List<Done<A>> done = new ArrayList<>();
    private final Set<A> touched = new HashSet<>();
    private final List<A> begun = new ArrayList<>();

    private Pending(Records<A> records, By by) {
      this.records = records;
      this.by = by;
    }

    void begun(A record, String act, Instant at) {
      begun(record, act, new Said(null), at);
    }

    void begun(A record, String act, Object says, Instant at) {
      acted(record, act, new Told(says, at));
      begun.add(record);
    }

    /**
     * @param differences the fields that changed
     */
    void amended(A record, String act, List<String> differences, String reason, Instant at) {
      boolean named = records.kind().differences() && act.equals("amended");
      acted(record, act, new Told(named ? new Amended(differences, reason) : new Said(reason), at));
    }

    /** Each event has the facts after its own act: what was done before is written first. */
    void acted(A record, String act, Told told) {
      if (!touched.add(record)) {
        write();
        touched.add(record);
      }
      done.add(new Done<>(record, act, told));
    }

    boolean begunAny() {
      return !begun.isEmpty();
    }

    /** The versions are made before the rows are, and so each row is written once. */
    void write() {
      KindModel kind = records.kind();
      restate(kind);
      Function<? super A, ?> facts = records.facts(done.stream().map(Done::record).toList());
      outbox.appendAll(
          done.stream()
              .map(
                  one ->
                      new Entry(
                          one.record(),
                          by.act(
                              kind.event(service, one.act()), one.told().says(), one.told().at()),
                          facts.apply(one.record())))
              .toList(),
          done.stream().flatMap(one -> names(kind, one.record())).toList());
      begun.forEach(records.getEntityManager()::persist);
      done.clear();
      touched.clear();
      begun.clear();
    }

    private void restate(KindModel kind) {
      Map<A, Done<A>> causes = new LinkedHashMap<>();
      done.forEach(one -> causes.put(one.record(), one));
      records
          .restated(List.copyOf(causes.keySet()))
          .forEach(
              (other, because) -> {
                Done<A> cause = causes.get(because);
                Restated says = new Restated(kind.event(service, cause.act()), because.id());
                done.add(new Done<>(other, Restated.ACT, new Told(says, cause.told().at())));
              });
    }

    private Stream<DisplayName> names(KindModel kind, A record) {
      return Stream.concat(
          Stream.ofNullable(kind.display())
              .map(by -> new DisplayName(kind.name(), record.id(), (String) by.of(record))),
          record.names());
    }
  }
}
