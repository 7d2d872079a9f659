package tandem.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.acts.Text;
import tandem.imports.log.Trace;
import tandem.imports.log.TraceReader;

/**
 * A table that is an event log: a row an event, as process-mining tools and service desks export
 * them. Its columns are those of XES, or what the mapping's {@code log} says; those that begin with
 * {@code case:} are attributes of the case. Events of a case need not stand together, so they are
 * laid out on disk by their cases first: memory follows a small part of the file. Cases are
 * numbered as they come out, which is the same whenever the file is read. Not thread-safe.
 */
final class LogTable implements LogRows.Cases {

  private static final String CASE = "case:";
  private static final String NAME = "case:concept:name";
  private static final String TIME = "time:timestamp";

  /** What a mapping names, and what XES and its tools call it. */
  private static final Map<String, String> KEYS =
      Map.of(
          "case", NAME,
          "activity", "concept:name",
          "time", TIME,
          "start", Trace.Event.START,
          "resource", "org:resource",
          "group", "org:group",
          "lifecycle", "lifecycle:transition");

  private static final List<String> NEEDED = List.of(NAME, "concept:name", TIME);
  private static final int PARTS = 64;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<String> columns;

  /** The names of XES by those of the columns that have them. */
  private final Map<String, String> names;

  private final FileTimes times;
  private final List<String> head = new ArrayList<>();
  private final Path folder;
  private final Deque<Path> parts = new ArrayDeque<>();
  private final Deque<List<ObjectNode>> cases = new ArrayDeque<>();
  private long number;

  private LogTable(List<String> columns, Map<String, String> names, FileTimes times, Path folder) {
    this.columns = columns;
    this.names = names;
    this.times = times;
    this.folder = folder;
  }

  static void requireKeys(Map<String, String> log) {
    for (String key : log.keySet()) {
      if (!KEYS.containsKey(key)) {
        throw new RefusedException(
            Refusal.invalid(
                "mapping",
                "import.one-of",
                key,
                String.join(", ", KEYS.keySet().stream().sorted().toList())));
      }
    }
  }

  static boolean isOne(List<String> columns, Mapping mapping) {
    return !mapping.log().isEmpty() || columns.containsAll(NEEDED);
  }

  /** Takes in the whole table. */
  static LogTable of(TableRows rows, Mapping mapping) throws IOException {
    Map<String, String> names = names(rows.columns(), mapping);
    LogTable table =
        new LogTable(rows.columns(), names, mapping.times(), Files.createTempDirectory("log"));
    try {
      table.layOut(rows);
      return table;
    } catch (IOException | RuntimeException e) {
      table.close();
      throw e;
    } finally {
      rows.close();
    }
  }

  private static Map<String, String> names(List<String> columns, Mapping mapping)
      throws IOException {
    Map<String, String> names = new HashMap<>();
    columns.forEach(column -> names.put(column, column));
    mapping.log().forEach((key, column) -> names.put(column, KEYS.get(key)));
    for (String needed : NEEDED) {
      if (!names.containsValue(needed)) {
        throw new BrokenFileException("import.log-column", needed, String.join(", ", columns));
      }
    }
    for (String column : mapping.log().values()) {
      if (!columns.contains(column)) {
        throw new BrokenFileException("import.no-column", column, String.join(", ", columns));
      }
    }
    return names;
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  /** A column of the table, or the name of XES of one, with or without {@code case:}. */
  @Override
  public Optional<String> key(String named) {
    boolean isFirst = named.startsWith(Trace.FIRST);
    String column = isFirst ? named.substring(Trace.FIRST.length()) : named;
    return Stream.of(names.getOrDefault(column, column), CASE + column)
        .filter(names::containsValue)
        .findFirst()
        .map(
            name -> {
              if (name.startsWith(CASE)) {
                return name.substring(CASE.length());
              }
              // The case may have an attribute of the same name, as its own name is.
              boolean isRenamed = !name.equals(column);
              return (isFirst ? Trace.FIRST : isRenamed ? Trace.LAST : "") + name;
            });
  }

  @Override
  public List<String> times() {
    return head;
  }

  private void layOut(TableRows rows) throws IOException {
    List<BufferedWriter> writers = new ArrayList<>();
    try {
      for (int part = 0; part < PARTS; part++) {
        Path file = folder.resolve(String.valueOf(part));
        parts.add(file);
        writers.add(Files.newBufferedWriter(file));
      }
      for (RawRow row = rows.next(); row != null; row = rows.next()) {
        switch (row) {
          case RawRow.Read(long _, ObjectNode cells, boolean _) -> {
            ObjectNode event = JSON.createObjectNode();
            cells
                .properties()
                .forEach(cell -> put(event, names.get(cell.getKey()), cell.getValue()));
            if (head.size() < FoundMapping.HEAD) {
              Stream.of(TIME, Trace.Event.START)
                  .filter(event::has)
                  .forEach(name -> head.add(event.get(name).asText()));
            }
            int part = Math.floorMod(event.path(NAME).asText().hashCode(), PARTS);
            writers.get(part).append(event.toString()).append('\n');
          }
          // A case without one of its events would be another case.
          case RawRow.Broken(long line, var _, var _) ->
              throw new BrokenFileException("import.log-row", line);
        }
      }
    } finally {
      for (BufferedWriter writer : writers) {
        writer.close();
      }
    }
  }

  private static void put(ObjectNode event, String name, JsonNode value) {
    String text = Text.kept(value.asText());
    if (!text.isEmpty()) {
      event.put(name, text);
    }
  }

  @Override
  public Trace next() throws IOException {
    while (cases.isEmpty() && !parts.isEmpty()) {
      cases.addAll(cases(parts.remove()));
    }
    number++;
    return cases.isEmpty() ? null : trace(cases.remove());
  }

  private static Collection<List<ObjectNode>> cases(Path part) throws IOException {
    Map<String, List<ObjectNode>> found = new LinkedHashMap<>();
    try (Stream<String> lines = Files.lines(part)) {
      for (String line : (Iterable<String>) lines::iterator) {
        ObjectNode event = (ObjectNode) JSON.readTree(line);
        List<ObjectNode> events =
            found.computeIfAbsent(event.path(NAME).asText(), _ -> new ArrayList<>());
        // One more than a case may have tells that it has too many.
        if (events.size() <= TraceReader.MAX_EVENTS) {
          events.add(event);
        }
      }
    }
    return found.values();
  }

  private Trace trace(List<ObjectNode> rows) {
    Map<String, String> ofCase = new HashMap<>();
    List<Trace.Event> events = new ArrayList<>();
    Refusal unread = rows.size() > TraceReader.MAX_EVENTS ? TraceReader.tooLong() : null;
    for (ObjectNode row : rows) {
      Map<String, String> attributes = new HashMap<>();
      for (Map.Entry<String, JsonNode> cell : row.properties()) {
        if (cell.getKey().startsWith(CASE)) {
          ofCase.putIfAbsent(cell.getKey().substring(CASE.length()), cell.getValue().asText());
        } else {
          attributes.put(cell.getKey(), cell.getValue().asText());
        }
      }
      try {
        time(attributes, Trace.Event.START);
        events.add(new Trace.Event(attributes, time(attributes, TIME)));
      } catch (RefusedException e) {
        unread = unread == null ? e.refusal() : unread;
      }
    }
    return new Trace(number, ofCase, events, unread);
  }

  /** Null where the event has none; refused with the column of the table. */
  private Instant time(Map<String, String> event, String name) {
    String text = event.get(name);
    try {
      return text == null ? null : times.instant(text);
    } catch (RefusedException e) {
      throw new RefusedException(e.refusal().about(columnOf(name)));
    } catch (DateTimeException e) {
      String column = columnOf(name);
      throw new RefusedException(Refusal.invalid(column, "import.time", text, column));
    }
  }

  private String columnOf(String name) {
    return columns.stream()
        .filter(column -> names.get(column).equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
