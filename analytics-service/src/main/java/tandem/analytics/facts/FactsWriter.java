package tandem.analytics.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import tandem.analytics.copy.CopyRows;
import tandem.analytics.metric.FactTable;
import tandem.analytics.metric.Journal;
import tandem.analytics.metric.Kind;
import tandem.events.Moment;

/** Rows of one kind, in the order of {@link FactTable}. For one use. */
final class FactsWriter {

  private static final Moment NEVER = new Moment(null, null, null, null, null, null);

  private final Kind kind;
  private final ZoneId zone;
  private final CopyRows versions;
  private final List<CopyRows> journals = new ArrayList<>();

  FactsWriter(Kind kind, ZoneId zone) {
    this.kind = kind;
    this.zone = zone;
    this.versions = rows(FactTable.of(kind));
    for (Journal journal : kind.journals()) {
      journals.add(rows(FactTable.of(kind, journal)));
    }
  }

  private static CopyRows rows(FactTable table) {
    return new CopyRows(table.name(), List.copyOf(table.columns().keySet()));
  }

  void add(FactsRow row) {
    version(versions, row);
    known(versions, row);
    values(versions, row.facts().attributes(), kind.attributes().size());
    for (Entry moment : row.facts().moments()) {
      moment(versions, moment);
    }
    for (int i = 0; i < journals.size(); i++) {
      entries(journals.get(i), kind.journals().get(i), row.facts().journals().get(i), row);
    }
  }

  private void entries(CopyRows into, Journal journal, List<Entry> entries, FactsRow row) {
    int ordinal = 0;
    for (Entry entry : entries) {
      version(into, row);
      into.with(ordinal++);
      known(into, row);
      moment(into, entry);
      values(into, entry.values(), journal.columns().size());
      values(into, row.facts().attributes(), kind.attributes().size());
    }
  }

  private static void version(CopyRows into, FactsRow row) {
    into.row().with(row.aggregate()).with(row.version().epoch()).with(row.version().number());
  }

  private static void known(CopyRows into, FactsRow row) {
    into.with(row.knownFrom());
    if (row.knownTo() == null) {
      into.withInfiniteDay();
    } else {
      into.with(row.knownTo());
    }
  }

  private static void values(CopyRows into, Entry.Values values, int count) {
    for (int i = 0; i < count; i++) {
      into.withValue(values.get(i));
    }
  }

  private void moment(CopyRows into, Entry entry) {
    Moment moment = entry == null ? NEVER : entry.moment();
    into.with(moment.at())
        .with(moment.at() == null ? null : LocalDate.ofInstant(moment.at(), zone))
        .with(moment.person())
        .with(moment.team())
        .with(moment.department())
        .with(moment.region())
        .with(moment.level());
  }

  void send(Connection connection) throws SQLException {
    versions.send(connection);
    for (CopyRows journal : journals) {
      journal.send(connection);
    }
  }
}
