package tandem.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignWordsTest {

  @ParameterizedTest
  @CsvSource({
    "opportunities, Abschlussdatum, closedAt",
    "opportunities, Schlussdatum, closedAt",
    "opportunities, 成交时间, closedAt",
    "opportunities, 成交日期, closedAt",
    "opportunities, Unternehmen, customer",
    "refunds, Order ID, deal",
    "refunds, Order number, deal",
    "refunds, 订单号, deal",
    "refunds, Refund date, occurredAt",
    "refunds, Refunded at, occurredAt",
    "refunds, 退款日期, occurredAt",
    "surveys, Typ, instrument",
    "surveys, Eingeladen am, invitedAt",
    "surveys, created_at, invitedAt",
    "surveys, Beantwortet am, answeredAt"
  })
  void knowsWhatOthersCallAField(String type, String word, String field) {
    assertThat(ForeignWords.fields(new Named(type, field)))
        .containsEntry(ForeignWords.plain(word), field);
  }

  /** A type with one column. */
  private record Named(String name, String field) implements ImportType {

    @Override
    public Map<String, FieldType> fields() {
      return Map.of(field, FieldType.TEXT);
    }

    @Override
    public List<ImportColumn> columns() {
      return List.of(ImportColumn.of(field, FieldType.TEXT, field, field, null, null));
    }

    @Override
    public List<RowOutcome> record(List<ImportRow> rows, Context context) {
      throw new UnsupportedOperationException();
    }
  }
}
