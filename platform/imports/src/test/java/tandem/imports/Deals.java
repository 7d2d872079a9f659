package tandem.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tandem.imports.log.Trace;

/**
 * Deals, as far as a file or a log of them goes. Of {@code at}, another name of the time of one, no
 * column is listed.
 */
final class Deals implements ImportType {

  private static final List<ImportColumn> COLUMNS =
      List.of(
          ImportColumn.of("externalId", FieldType.TEXT, "External id", "外部编号", null, null),
          ImportColumn.of("closedAt", FieldType.INSTANT, "Closed at", "成交时间", null, null),
          ImportColumn.of("amount", FieldType.DECIMAL, "Amount", "金额", null, null),
          ImportColumn.of("customer", FieldType.TEXT, "Customer", "客户", null, null));

  @Override
  public String name() {
    return "deals";
  }

  @Override
  public Map<String, FieldType> fields() {
    return Map.of(
        "at", FieldType.INSTANT,
        "externalId", FieldType.TEXT,
        "closedAt", FieldType.INSTANT,
        "amount", FieldType.DECIMAL,
        "customer", FieldType.TEXT);
  }

  @Override
  public List<ImportColumn> columns() {
    return COLUMNS;
  }

  @Override
  public Optional<Function<Trace, ObjectNode>> cases(Mapping mapping) {
    return Optional.of(
        trace -> JsonNodeFactory.instance.objectNode().put("externalId", trace.name()));
  }

  @Override
  public Set<String> passedOver() {
    return Set.of("version");
  }

  @Override
  public List<RowOutcome> record(List<ImportRow> rows, Context context) {
    throw new UnsupportedOperationException();
  }
}
