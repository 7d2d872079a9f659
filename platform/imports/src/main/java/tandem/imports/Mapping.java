package tandem.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.acts.Text;
import tandem.imports.log.EventCondition;

/**
 * How the columns of a file become the fields of a record.
 *
 * @param columns from a column to the field or fields it gives; if it is not empty, other columns
 *     are ignored, else a column is the field of its name
 * @param values by field or column: from a value in the file to what is meant
 * @param defaults by field, where the row has no value
 * @param dateFormat of days and instants, as {@link DateTimeFormatter} has it, with or without a
 *     time; null for ISO 8601. It holds for the times in lists, too
 * @param zone of times without an offset, in lists, too; null for UTC
 * @param encoding of a text file without a byte order mark, one of {@link TextFile#ENCODINGS}; null
 *     for UTF-8
 * @param separator of the cells of CSV: {@code ,}, {@code ;}, a tab or {@code |}; null for what the
 *     first row has most of
 * @param decimal the sign before the decimals of numbers, {@code .} or {@code ,}; null where each
 *     number says it by itself, those that could be read both ways being refused
 * @param factors by field or column: what a number of the file is multiplied by, {@code 10000} for
 *     amounts in 万
 * @param blanksEmpty whether a blank cell empties its field; else it leaves what is there
 * @param onlyCreate whether rows of records that are there already are left alone
 * @param onlyUpdate whether rows of records that are not there are rejected
 * @param log which column of a table that is an event log, a row an event, has what of it: by
 *     {@code case}, {@code activity}, {@code time}, {@code start}, {@code resource}, {@code group},
 *     {@code lifecycle}; those that it does not name are called as in XES
 * @param completedWhen in event logs, by attribute: the values of an event that completes the case;
 *     without any, none is complete. A value that ends in {@code *} stands for all that begin so
 * @param abandonedWhen likewise, which event says that the case was given up
 * @param respondedWhen likewise, which events are answers to the customer
 * @param pausedWhen likewise, which events let a case wait, until the next of another kind
 * @param resolvedWhen likewise, which events resolve a case that is open
 * @param reopenedWhen likewise, which events open a case again that is resolved, or a run that is
 *     complete
 * @param onDisorder what becomes of a case whose events do not follow each other in time: {@code
 *     sort} takes them in the order of their times, which is so where nothing is said; {@code keep}
 *     leaves them as they come and marks the record; {@code reject} rejects the case
 */
@Schema(
    examples =
        """
        {"columns": {"sales_agent": "owner", "account": "customer"},
         "values": {"product": {"GTXPro": "GTX Pro"}},
         "defaults": {"currency": "USD"}, "dateFormat": "M/d/yyyy", "zone": "UTC"}
        """)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Mapping(
    Map<String, Texts> columns,
    Map<String, Map<String, String>> values,
    Map<String, String> defaults,
    String dateFormat,
    String zone,
    String encoding,
    String separator,
    String decimal,
    Map<String, BigDecimal> factors,
    Boolean blanksEmpty,
    Boolean onlyCreate,
    Boolean onlyUpdate,
    Map<String, String> log,
    Map<String, Texts> completedWhen,
    Map<String, Texts> abandonedWhen,
    Map<String, Texts> respondedWhen,
    Map<String, Texts> pausedWhen,
    Map<String, Texts> resolvedWhen,
    Map<String, Texts> reopenedWhen,
    String onDisorder) {

  /** One text, or a list of them: the fields a column goes to, the values of an attribute. */
  @Schema(description = "A text, or a list of texts.", examples = "owner")
  public record Texts(@JsonValue List<String> texts) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Texts of(JsonNode node) {
      List<JsonNode> nodes =
          node.isArray() ? List.copyOf(node.valueStream().toList()) : List.of(node);
      if (!nodes.stream().allMatch(JsonNode::isTextual)) {
        throw new IllegalArgumentException("neither a text nor a list of texts");
      }
      return new Texts(nodes.stream().map(JsonNode::asText).map(Text::kept).toList());
    }
  }

  public static final Mapping NONE =
      new Mapping(
          null, null, null, null, null, null, null, null, null, false, false, false, null, null,
          null, null, null, null, null, null);

  private static final String SORT = "sort";
  private static final String KEEP = "keep";
  private static final String REJECT = "reject";

  public Mapping {
    columns = whole(columns);
    values = whole(values);
    defaults = whole(defaults);
    factors = whole(factors);
    blanksEmpty = Boolean.TRUE.equals(blanksEmpty);
    onlyCreate = Boolean.TRUE.equals(onlyCreate);
    onlyUpdate = Boolean.TRUE.equals(onlyUpdate);
    if (onlyCreate && onlyUpdate) {
      throw new RefusedException(Refusal.invalid("mapping", "import.only-one"));
    }
    requireOneOf(encoding, TextFile.ENCODINGS);
    requireOneOf(separator, CsvReader.SEPARATORS);
    requireOneOf(decimal, FileNumbers.DECIMALS);
    log = whole(log);
    LogTable.requireKeys(log);
    completedWhen = whole(completedWhen);
    abandonedWhen = whole(abandonedWhen);
    respondedWhen = whole(respondedWhen);
    pausedWhen = whole(pausedWhen);
    resolvedWhen = whole(resolvedWhen);
    reopenedWhen = whole(reopenedWhen);
    requireOneOf(onDisorder, List.of(SORT, KEEP, REJECT));
  }

  /** Nothing in it is null: Jackson hands on any null that a document has. */
  private static <V> Map<String, V> whole(Map<String, V> given) {
    if (given != null && given.values().stream().anyMatch(Mapping::hasNull)) {
      throw new IllegalArgumentException("null in a mapping");
    }
    return given == null ? Map.of() : given;
  }

  private static void requireOneOf(String given, List<String> allowed) {
    if (given != null && !allowed.contains(given)) {
      throw new RefusedException(
          Refusal.invalid("mapping", "import.one-of", given, String.join("  ", allowed)));
    }
  }

  private static boolean hasNull(Object value) {
    return value == null || (value instanceof Map<?, ?> map && map.containsValue(null));
  }

  /** The first field that the type of record does not have. */
  Optional<Refusal> unknownTo(ImportType type) {
    return Stream.concat(
            columns.values().stream().flatMap(to -> to.texts().stream()),
            defaults.keySet().stream())
        .filter(field -> !type.fields().containsKey(field))
        .findFirst()
        .map(field -> Refusal.invalid("mapping", "import.unknown-field", field, known(type)));
  }

  /** Which events are meant by one of its conditions. */
  private static EventCondition condition(Map<String, Texts> said) {
    return new EventCondition(
        said.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, values -> values.getValue().texts())));
  }

  public EventCondition completing() {
    return condition(completedWhen);
  }

  public EventCondition abandoning() {
    return condition(abandonedWhen);
  }

  public EventCondition responding() {
    return condition(respondedWhen);
  }

  public EventCondition pausing() {
    return condition(pausedWhen);
  }

  public EventCondition resolving() {
    return condition(resolvedWhen);
  }

  public EventCondition reopening() {
    return condition(reopenedWhen);
  }

  /** The fields that a column is given to; none where it is ignored. */
  List<String> fieldsOf(String column) {
    if (columns.isEmpty()) {
      return List.of(column);
    }
    Texts fields = columns.get(column);
    return fields == null ? List.of() : fields.texts();
  }

  static String known(ImportType type) {
    return String.join(", ", type.fields().keySet().stream().sorted().toList());
  }

  /** The same, where the file says what it does not. */
  Mapping with(Map<String, Texts> found, String foundDateFormat, String foundDecimal) {
    return new Mapping(
        found.isEmpty() ? columns : found,
        values,
        defaults,
        dateFormat == null ? foundDateFormat : dateFormat,
        zone,
        encoding,
        separator,
        decimal == null ? foundDecimal : decimal,
        factors,
        blanksEmpty,
        onlyCreate,
        onlyUpdate,
        log,
        completedWhen,
        abandonedWhen,
        respondedWhen,
        pausedWhen,
        resolvedWhen,
        reopenedWhen,
        onDisorder);
  }

  /** The same, with what the texts of the file mean. */
  Mapping meaning(
      Map<String, Texts> meantColumns,
      Map<String, Map<String, String>> meantValues,
      Map<String, BigDecimal> meantFactors) {
    return new Mapping(
        meantColumns,
        meantValues,
        defaults,
        dateFormat,
        zone,
        encoding,
        separator,
        decimal,
        meantFactors,
        blanksEmpty,
        onlyCreate,
        onlyUpdate,
        log,
        completedWhen,
        abandonedWhen,
        respondedWhen,
        pausedWhen,
        resolvedWhen,
        reopenedWhen,
        onDisorder);
  }

  /** Whether a case is rejected whose events do not follow each other in time. */
  boolean rejectsDisorder() {
    return REJECT.equals(onDisorder);
  }

  /** Whether the events of a case stay in the order of the file, whatever their times. */
  public boolean keepsDisorder() {
    return KEEP.equals(onDisorder);
  }

  ImportType.Mode mode() {
    if (onlyCreate) {
      return ImportType.Mode.ONLY_CREATE;
    }
    return onlyUpdate ? ImportType.Mode.ONLY_UPDATE : ImportType.Mode.ALL;
  }

  /** How its file writes numbers. */
  FileNumbers numbers() {
    return new FileNumbers(decimal);
  }

  /** How its file writes days and instants. */
  public FileTimes times() {
    return FileTimes.of(zone == null ? ZoneId.of("UTC") : ZoneId.of(zone), dateFormat);
  }
}
