package tandem.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.acts.Text;

/**
 * A mapping made whole by what the head of a file says: which column is meant for which field, how
 * its times and numbers are written. So an import has one mapping from its first row to its last,
 * and its report shows it.
 */
final class FoundMapping {

  /** Rows that are looked at. */
  static final int HEAD = 1_000;

  private static final int HEAD_CHARACTERS = 4 * 1024 * 1024;

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  /** Of a field whose values are chosen. */
  private static final int MOST_WORDS = 50;

  /** Rows that a report shows. */
  private static final int SAMPLE = 5;

  private final ImportType type;
  private final Map<String, FieldType> fields;
  private final Mapping said;
  private final List<RawRow.Read> rows = new ArrayList<>();
  private final RowReader.Rows file;

  private FoundMapping(ImportType type, Mapping said, RowReader.Rows file) throws IOException {
    this.type = type;
    this.fields = type.fields();
    this.said = said;
    this.file = file;
    int characters = 0;
    for (RawRow row = file.next(); row != null; row = file.next()) {
      if (row instanceof RawRow.Read read) {
        rows.add(read);
        characters += read.values().toString().length();
      }
      if (rows.size() >= HEAD || characters >= HEAD_CHARACTERS) {
        return;
      }
    }
  }

  /** The first rows, as they are read by a mapping. */
  private List<ObjectNode> sample(RowMapper mapper) {
    List<ObjectNode> sample = new ArrayList<>();
    for (RawRow.Read row : rows.subList(0, Math.min(SAMPLE, rows.size()))) {
      if (mapper.map(row) instanceof RowMapper.Mapped.Row(ImportRow read, var _, boolean _)) {
        sample.add(read.fields());
      }
    }
    return sample;
  }

  /**
   * @param mapping whole
   * @param sample the first rows that can be read by it
   * @param doubt what was guessed, since nothing is recorded, and has to be said; null for nothing
   */
  record Found(Mapping mapping, List<ObjectNode> sample, Refusal doubt) {}

  /**
   * Reads the head of a file.
   *
   * @param said what whoever imports says; stands wherever it says something
   * @param isTried whether columns may be taken for the likest fields, and times that can be read
   *     in several ways be read in one of them, since nothing is recorded
   */
  static Outcome<Found> of(
      ObjectMapper json, ImportType type, Mapping said, RowReader.Rows file, boolean isTried)
      throws IOException {
    FoundMapping found = new FoundMapping(type, said, file);
    try {
      Map<String, Mapping.Texts> columns = found.columns(isTried);
      Mapping mapped =
          isTried ? found.meant(said.with(columns, null, null)) : said.with(columns, null, null);
      FoundFormat times = found.dateFormat(mapped);
      if (times.doubt() != null && !isTried) {
        return Outcome.refused(times.doubt());
      }
      Mapping whole = mapped.with(Map.of(), times.pattern(), found.decimal(mapped));
      return Outcome.done(
          new Found(whole, found.sample(new RowMapper(json, whole, type)), times.doubt()));
    } catch (RefusedException e) {
      return Outcome.refused(e.refusal());
    }
  }

  private Map<String, Mapping.Texts> columns(boolean isTried) {
    if (!said.columns().isEmpty()) {
      said.columns().keySet().forEach(this::requireInFile);
      return file.isLog() ? withOwn(said.columns()) : said.columns();
    }
    if (file.isLog()) {
      return Map.of();
    }
    List<String> columns = file.columns();
    ColumnMatch match = new ColumnMatch(type);
    Map<String, Mapping.Texts> found = new LinkedHashMap<>();
    if (isTried) {
      match
          .likeliest(columns)
          .forEach((column, field) -> found.put(column, new Mapping.Texts(List.of(field))));
    } else {
      for (String column : columns) {
        String field = match.named(column).orElseThrow(() -> unknown(column, match));
        found.put(column, new Mapping.Texts(List.of(field)));
      }
    }
    boolean plain =
        found.size() == columns.size()
            && found.entrySet().stream()
                .allMatch(it -> it.getValue().texts().equals(List.of(it.getKey())));
    return plain ? Map.of() : found;
  }

  /**
   * What the texts of the file probably mean: values by the words of others, also where their field
   * has no column and stands in that of another; numbers in the unit that the column's name says.
   */
  private Mapping meant(Mapping mapped) {
    Map<String, Mapping.Texts> all = new LinkedHashMap<>(mapped.columns());
    Map<String, Map<String, String>> values = new LinkedHashMap<>(mapped.values());
    for (String field : ForeignWords.withValues(type)) {
      columnOf(field, mapped)
          .filter(_ -> !values.containsKey(field))
          .ifPresent(
              column -> {
                List<String> fields = new ArrayList<>(mapped.fieldsOf(column));
                if (!fields.contains(field)) {
                  fields.add(field);
                  all.put(column, new Mapping.Texts(fields));
                }
                values.put(field, words(field, column));
              });
    }
    Map<String, BigDecimal> factors = new LinkedHashMap<>(mapped.factors());
    mapped.columns().keySet().stream()
        .filter(column -> column.contains("万"))
        .forEach(column -> factors.putIfAbsent(column, TEN_THOUSAND));
    return mapped.meaning(all, values, factors);
  }

  /** Its own, or one whose texts say by words what it holds. */
  private Optional<String> columnOf(String field, Mapping mapped) {
    return mapped.columns().keySet().stream()
        .filter(column -> mapped.fieldsOf(column).contains(field))
        .findFirst()
        .or(
            () ->
                mapped.columns().keySet().stream()
                    .filter(
                        column -> texts(column).anyMatch(text -> ForeignWords.says(field, text)))
                    .findFirst());
  }

  private Map<String, String> words(String field, String column) {
    Map<String, String> words = new LinkedHashMap<>();
    texts(column)
        .distinct()
        .sorted()
        .limit(MOST_WORDS)
        .forEach(
            text -> ForeignWords.value(field, text).ifPresent(value -> words.put(text, value)));
    return words;
  }

  private Stream<String> texts(String column) {
    return rows.stream()
        .map(row -> row.values().path(column))
        .filter(JsonNode::isTextual)
        .map(cell -> Text.kept(cell.asText()))
        .filter(text -> !text.isEmpty());
  }

  /** What is made of a case stays beside the attributes that are named. */
  private Map<String, Mapping.Texts> withOwn(Map<String, Mapping.Texts> named) {
    Map<String, Mapping.Texts> all = new LinkedHashMap<>();
    type.columns().forEach(own -> all.put(own.field(), new Mapping.Texts(List.of(own.field()))));
    all.putAll(named);
    return all;
  }

  private void requireInFile(String column) {
    boolean isOwn = file.isLog() && said.fieldsOf(column).equals(List.of(column));
    if (!isOwn && !file.has(column)) {
      throw new RefusedException(
          Refusal.invalid(
              "mapping", "import.no-column", column, String.join(", ", file.columns())));
    }
  }

  private RefusedException unknown(String column, ColumnMatch match) {
    String all = match.all();
    return new RefusedException(
        match
            .nearest(column)
            .map(near -> Refusal.invalid("file", "import.unknown-column.near", column, near, all))
            .orElseGet(() -> Refusal.invalid("file", "import.unknown-column", column, all)));
  }

  /** How its times are written; of no format where that is said. */
  private FoundFormat dateFormat(Mapping mapped) {
    return said.dateFormat() != null
        ? FoundFormat.NONE
        : FoundFormat.of(
            mapped,
            Stream.concat(
                file.times().stream(),
                values(mapped, type -> type == FieldType.DATE || type == FieldType.INSTANT)));
  }

  /** The sign before decimals, where some number of the file says it and none another. */
  private String decimal(Mapping mapped) {
    Set<FileNumbers.Says> says = new HashSet<>();
    values(mapped, type -> type == FieldType.DECIMAL || type == FieldType.WHOLE)
        .map(FileNumbers::says)
        .forEach(says::add);
    boolean dots = says.contains(FileNumbers.Says.DOT);
    boolean commas = says.contains(FileNumbers.Says.COMMA);
    return dots == commas ? null : dots ? "." : ",";
  }

  /** The texts of the columns whose fields are of some type. */
  private Stream<String> values(Mapping mapped, Predicate<FieldType> wanted) {
    return rows.stream()
        .flatMap(row -> row.values().properties().stream())
        .filter(cell -> cell.getValue().isTextual())
        .filter(
            cell ->
                mapped.fieldsOf(cell.getKey()).stream()
                    .map(fields::get)
                    .filter(Objects::nonNull)
                    .anyMatch(wanted))
        .map(cell -> Text.kept(cell.getValue().asText()))
        .filter(text -> !text.isEmpty());
  }
}
