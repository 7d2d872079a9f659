package tandem.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Deals, as far as a file of them goes. */
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
  public Set<String> passedOver() {
    return Set.of("version");
  }

  @Override
  public List<RowOutcome> record(List<ImportRow> rows, Context context) {
    throw new UnsupportedOperationException();
  }
}
