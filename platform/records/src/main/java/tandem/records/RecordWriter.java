package tandem.records;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tandem.outbox.DisplayName;
import tandem.outbox.Entry;
import tandem.outbox.Outbox;
import tandem.web.act.By;

/** Writes what was done to records: the rows, their events and their names, many at once. */
@ApplicationScoped
class RecordWriter {

  private final RecordReferences referred;
  private final Outbox outbox;
  private final String service;

  RecordWriter(
      RecordReferences referred,
      Outbox outbox,
      @ConfigProperty(name = "tandem.service") String service) {
    this.referred = referred;
    this.outbox = outbox;
    this.service = service;
  }

  /** The ids of all that drafts refer to. */
  Map<FieldModel, Map<String, UUID>> references(KindModel kind, Collection<Draft> drafts) {
    return referred.find(kind, drafts, Sight.EVERYTHING);
  }

  Pending begin(By by) {
    return new Pending(by);
  }

  /** What is done and not yet written. */
  final class Pending {

    private final By by;
    private final List<Entry> entries = new ArrayList<>();
    private final List<DisplayName> names = new ArrayList<>();
    private final List<Recorded> begun = new ArrayList<>();

    private Pending(By by) {
      this.by = by;
    }

    void begun(KindModel kind, Recorded record) {
      begun.add(record);
      add(kind, record, kind.begins(), null);
    }

    void amended(KindModel kind, Recorded record, String reason) {
      add(kind, record, "amended", reason);
    }

    private void add(KindModel kind, Recorded record, String act, String reason) {
      entries.add(
          new Entry(
              record,
              by.act(kind.event(service, act), new Said(reason), null),
              RecordView.facts(record)));
      names.add(new DisplayName(kind.name(), record.id(), (String) kind.display().of(record)));
    }

    boolean begunAny() {
      return !begun.isEmpty();
    }

    /** The versions are made before the rows are, and so each row is written once. */
    void write(Records<? extends Recorded> records) {
      outbox.appendAll(entries);
      begun.forEach(records.getEntityManager()::persist);
      outbox.names(names);
      entries.clear();
      begun.clear();
      names.clear();
    }
  }
}
