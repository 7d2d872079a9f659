package tandem.analytics.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tandem.analytics.freshness.Freshness.SetAside;
import tandem.analytics.freshness.FreshnessReader;
import tandem.analytics.ingest.Decoded.Rejected;
import tandem.events.Bounds;
import tandem.web.problem.Texts;

/** What is set aside names its record, says why, is counted, and is tried again. */
class QuarantineIT {

  private static final String ID = "01890000-0000-7000-8000-000000000001";
  private static final Texts TEXTS = new Texts(List.of("web", "analytics"));

  private final Warehouse warehouse = new Warehouse();

  QuarantineIT() throws SQLException {}

  @Test
  void anEntryNamesItsRecordAndSaysWhyInWords() throws SQLException {
    warehouse.take(List.of(lost(1, "x".repeat(1001))));
    warehouse.execute(
        "insert into display_name values ('opportunity', '%s', 'Cranes')".formatted(ID));

    QuarantineEntry entry = entries(Locale.ENGLISH).getFirst();

    assertThat(entry.kind()).isEqualTo("opportunity");
    assertThat(entry.record()).hasToString(ID);
    assertThat(entry.version()).isEqualTo("1.1");
    assertThat(entry.name()).isEqualTo("Cranes");
    assertThat(entry.text()).isEqualTo("The field \"lossReason\" is longer than 1000.");
    assertThat(entries(Locale.SIMPLIFIED_CHINESE).getFirst().text())
        .isEqualTo("字段“lossReason”的长度超过 1000。");
  }

  @Test
  void everyReasonIsSaidInBothLanguages() throws SQLException {
    Delivery good = lost(1, "price");
    warehouse.take(
        List.of(
            good,
            with(good, "ce_id", "01890000-0000-7000-8000-0000000000ff"),
            with(good, "ce_type", "nonsense"),
            with(good, "ce_type", "operations.case.opened.v1"),
            with(good, "ce_type", "sales.opportunity.lost.v2"),
            with(good, "ce_type", "sales.customer.recorded.v1"),
            delivery("else", good.payload().text()),
            delivery(ID, ""),
            delivery(ID, "{"),
            delivery(ID, json(2, "price", "+12025")),
            lost(2, "nul\\u0000")));

    assertThat(entries(Locale.ENGLISH)).hasSize(10);
    assertThat(entries(Locale.ENGLISH)).allMatch(entry -> entry.text().endsWith("."));
    assertThat(entries(Locale.SIMPLIFIED_CHINESE))
        .allMatch(entry -> entry.text().endsWith("。"))
        .noneMatch(entry -> entry.text().contains("{0}"));
  }

  @Test
  void whatAnEarlierReleaseSetAsideIsFoldedWhenTheServiceStarts() throws SQLException {
    setAsideByAnEarlierRelease(lost(1, "x".repeat(1000)));

    new ReplayQuarantine(warehouse.database, warehouse.ingest).replayAll();

    assertThat(warehouse.query("select 1 from event_log")).hasSize(1);
    assertThat(entries(Locale.ENGLISH)).isEmpty();
    assertThat(setAside()).isEmpty();
  }

  @Test
  void whatStaysThenIsExplained() throws SQLException {
    setAsideByAnEarlierRelease(lost(1, "x".repeat(1001)));
    assertThat(entries(Locale.ENGLISH).getFirst().text()).isNull();

    new ReplayQuarantine(warehouse.database, warehouse.ingest).replayAll();

    assertThat(entries(Locale.ENGLISH).getFirst().text()).contains("lossReason");
    assertThat(entries(Locale.ENGLISH).getFirst().record()).hasToString(ID);
    assertThat(setAside()).containsExactly(new SetAside("opportunity", 1));
  }

  @Test
  void isCountedByKindAndWithoutOneWhereNoneCanBeTold() throws SQLException {
    warehouse.take(
        List.of(
            lost(1, "x".repeat(1001)),
            lost(2, "x".repeat(1001)),
            with(lost(3, "price"), "ce_type", "nonsense")));

    assertThat(setAside()).containsExactly(new SetAside("opportunity", 2), new SetAside(null, 1));
  }

  @Test
  void doesNotCountOnceItsRecordHasComeFurther() throws SQLException {
    warehouse.take(List.of(lost(1, "x".repeat(1001))));

    warehouse.take(List.of(lost(2, "price")));

    assertThat(setAside()).isEmpty();
    assertThat(entries(Locale.ENGLISH)).hasSize(1);
  }

  @Test
  void noSumIsTooLargeHoweverManyLargeAmountsFallOnOneDay() throws SQLException {
    List<Delivery> deals = IntStream.range(0, 200).mapToObj(QuarantineIT::largestDeal).toList();

    warehouse.take(deals);

    assertThat(setAside()).isEmpty();
    assertThat(
            warehouse.query(
                "select sum from g1.rollup where measure = 'deal.gross' and set = 'function'"))
        .containsExactly("20000000000000000000");
  }

  private void setAsideByAnEarlierRelease(Delivery delivery) throws SQLException {
    try (Connection connection = warehouse.database.getConnection()) {
      Quarantine.add(
          connection, List.of(new Rejected(delivery, Why.of(Reason.WRONG_FACTS, "", "too long"))));
    }
    warehouse.execute(
        "update quarantine set aggregate_id = null, epoch = null, number = null, code = null");
  }

  private List<QuarantineEntry> entries(Locale language) throws SQLException {
    try (Connection connection = warehouse.database.getConnection()) {
      return QuarantineEntry.waiting(
          connection,
          0,
          100,
          (code, arguments) -> TEXTS.find(code, language, List.of(arguments)).orElseThrow());
    }
  }

  private List<SetAside> setAside() throws SQLException {
    try (Connection connection = warehouse.database.getConnection()) {
      return new FreshnessReader().read(connection).setAside();
    }
  }

  private static Delivery lost(int number, String reason) {
    return delivery(ID, json(number, reason, "2025"));
  }

  private static String json(int number, String reason, String year) {
    return """
    {"kind":"opportunity","id":"%s","version":{"epoch":1,"number":%d},
     "occurredAt":"2025-01-01T00:00:00Z","knownAt":"2025-01-01T00:00:00Z",
     "recordedAt":"%s-01-01T00:00:00Z","backfilled":false,"actor":"a","act":{},
     "facts":{"lossReason":"%s","lost":{"at":"2025-01-01T00:00:00Z"}}}
    """
        .formatted(ID, number, year, reason);
  }

  private static Delivery largestDeal(int i) {
    String id = "01890000-0000-7000-8000-%012d".formatted(i);
    String data =
        """
        {"kind":"deal","id":"%s","version":{"epoch":1,"number":1},
         "occurredAt":"2025-01-01T00:00:00Z","knownAt":"2025-01-01T00:00:00Z",
         "recordedAt":"2025-01-01T00:00:00Z","backfilled":false,"actor":"a","act":{},
         "facts":{"currency":"IDR",
                  "gross":[{"at":"2025-01-01T00:00:00Z","amount":%d,"share":1000000}]}}
        """
            .formatted(id, Bounds.AMOUNT);
    return delivery(id, data, "sales.deal.closed.v1", id);
  }

  private static Delivery delivery(String key, String payload) {
    return delivery(key, payload, "sales.opportunity.lost.v1", ID);
  }

  private static Delivery delivery(String key, String payload, String type, String event) {
    return new Delivery(
        "tandem.sales.v1",
        0,
        0,
        bytes(key),
        Map.of("ce_type", type, "ce_id", event),
        bytes(payload));
  }

  private static Delivery with(Delivery delivery, String header, String value) {
    Map<String, String> headers = new TreeMap<>(delivery.headers());
    headers.put(header, value);
    return new Delivery(delivery.topic(), 0, 0, delivery.key(), headers, delivery.payload());
  }

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
