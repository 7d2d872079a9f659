package tandem.analytics.facts;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tandem.analytics.metric.Column;
import tandem.analytics.metric.Journal;
import tandem.analytics.metric.Kind;

/**
 * Reads the facts of one kind from a stream of JSON, without a tree in between. Fields that the
 * catalogue does not name are passed over, since contracts change by adding. Immutable.
 */
public final class FactsReader {

  private static final int NOWHERE = -1;

  private final Kind kind;
  private final ColumnsReader attributes;
  private final EntryReader moment = new EntryReader(List.of());
  private final List<EntryReader> journals;

  /** Where a field goes: the index of a moment, or of a journal. */
  private final Map<String, Integer> momentSlots;

  private final Map<String, Integer> journalSlots;

  public FactsReader(Kind kind) {
    this.kind = kind;
    this.attributes = new ColumnsReader(kind.attributes());
    this.journals =
        kind.journals().stream().map(journal -> new EntryReader(journal.columns())).toList();
    this.momentSlots = slots(kind.moments());
    this.journalSlots = slots(kind.journals().stream().map(Journal::name).toList());
    kind.journals().stream()
        .filter(journal -> journal.due().isPresent())
        .forEach(journal -> journalSlots.remove(journal.name()));
  }

  private static Map<String, Integer> slots(List<String> names) {
    Map<String, Integer> slots = new HashMap<>();
    names.forEach(name -> slots.put(name, slots.size()));
    return slots;
  }

  /**
   * Reads from the start of the object to its end.
   *
   * @throws FactsException if something is not of the declared type
   */
  public Facts read(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new FactsException("facts", "not an object");
    }
    Object[] values = attributes.empty();
    List<Entry> moments = Arrays.asList(new Entry[kind.moments().size()]);
    List<List<Entry>> entries =
        new ArrayList<>(Collections.nCopies(kind.journals().size(), List.of()));
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      if (attributes.read(field, json, values)) {
        continue;
      }
      int happened = momentSlots.getOrDefault(field, NOWHERE);
      int journal = journalSlots.getOrDefault(field, NOWHERE);
      if (happened != NOWHERE) {
        moments.set(happened, moment.read(field, json));
      } else if (journal != NOWHERE) {
        entries.set(journal, entries(field, journals.get(journal), json));
      } else {
        json.skipChildren();
      }
    }
    return new Facts(kind, new Entry.Values(values), moments, entries);
  }

  private static List<Entry> entries(String field, EntryReader reader, JsonParser json)
      throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return List.of();
    }
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw new FactsException(field, "not a list");
    }
    List<Entry> entries = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      Entry entry = reader.read(field, json);
      if (entry == null) {
        throw new FactsException(field, "an entry is null");
      }
      entries.add(entry);
    }
    return Collections.unmodifiableList(entries);
  }

  /** Reads values of declared columns into their places. */
  static final class ColumnsReader {

    private final List<Column> columns;
    private final Map<String, Integer> slots;

    ColumnsReader(List<Column> columns) {
      this.columns = columns;
      this.slots = slots(columns.stream().map(Column::name).toList());
    }

    Object[] empty() {
      return new Object[columns.size()];
    }

    /** Whether the field is one of the columns; its value is read then. */
    boolean read(String field, JsonParser json, Object[] into) throws IOException {
      Integer slot = slots.get(field);
      if (slot == null) {
        return false;
      }
      into[slot] = Values.read(field, columns.get(slot).type(), json);
      return true;
    }
  }
}
