package tandem.analytics.metric;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class FactTableTest {

  private static final String DEALS =
      """
      facts:
        deal:
          attributes: { customer: ref, promisedOn: date }
          moments: [closed]
          journals:
            refunds: { amount: money, share: decimal }
        case:
          attributes: { customer: ref, from: date }
          moments: [opened]
      measures:
        deal.troubled:
          on: deal.refunds
          followed: { by: case.opened, same: customer, within: 30d }
        deal.first: { on: deal.closed, first: customer }
      """;

  @Test
  void aKindHasARowForEachVersionAndAJournalOneForEachEntry() {
    Map<String, FactTable> tables = tables(DEALS);

    assertThat(tables).containsOnlyKeys("fact_deal", "fact_deal_refunds", "fact_case");
    assertThat(tables.get("fact_deal").key()).containsExactly("aggregate_id", "epoch", "number");
    assertThat(tables.get("fact_deal_refunds").key())
        .containsExactly("aggregate_id", "epoch", "number", "ordinal");
  }

  @Test
  void columnsAreTypedAndNeverCollideWithWordsOfSql() {
    Map<String, FactTable> tables = tables(DEALS);

    assertThat(tables.get("fact_deal").columns())
        .containsEntry("promised_on", "date")
        .containsEntry("closed_at", "timestamptz")
        .containsEntry("closed_person", "uuid");
    assertThat(tables.get("fact_deal_refunds").columns())
        .containsEntry("at", "timestamptz not null")
        .containsEntry("amount", "bigint")
        .containsEntry("share", "numeric")
        .containsEntry("customer", "uuid");
    assertThat(tables.get("fact_case").columns()).containsEntry("from_", "date");
  }

  @Test
  void whatLinksLookUpHasAnIndex() {
    Map<String, FactTable> tables = tables(DEALS);

    assertThat(tables.get("fact_case").indexes())
        .containsExactly(List.of("opened_day"), List.of("customer", "opened_at"));
    assertThat(tables.get("fact_deal").indexes())
        .containsExactly(List.of("closed_day"), List.of("customer", "closed_at"));
    assertThat(tables.get("fact_deal_refunds").indexes())
        .containsExactly(List.of("day"), List.of("customer"));
  }

  @Test
  void aNewFactIsOneLine() {
    Map<String, FactTable> before = tables(DEALS);
    Map<String, FactTable> after =
        tables(DEALS.replace("promisedOn: date", "promisedOn: date, warranty: flag"));

    assertThat(after.get("fact_deal").columns())
        .containsEntry("warranty", "boolean")
        .hasSize(before.get("fact_deal").columns().size() + 1);
    assertThat(after.get("fact_deal_refunds").columns()).containsEntry("warranty", "boolean");
  }

  @Test
  void twoColumnsOfOneNameAreRefused() {
    assertThatThrownBy(
            () -> tables(DEALS.replace("promisedOn: date", "promisedOn: date, closedAt: text")))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining("two columns of fact_deal have one name");
  }

  private static Map<String, FactTable> tables(String catalogue) {
    return FactTable.all(Catalogue.parse(catalogue)).stream()
        .collect(toMap(FactTable::name, Function.identity()));
  }
}
