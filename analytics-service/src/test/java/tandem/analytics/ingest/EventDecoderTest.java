package tandem.analytics.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.analytics.ingest.Decoded.Arrival;
import tandem.analytics.ingest.Decoded.Rejected;
import tandem.events.Topics;
import tandem.events.Version;

class EventDecoderTest {

  private static final String ID = "01890000-0000-7000-8000-000000000001";
  private static final String GOOD =
      """
      {"kind":"opportunity","id":"%s","version":{"epoch":1,"number":2},
       "occurredAt":"2025-01-01T00:00:00Z","knownAt":"2025-01-01T00:00:00Z",
       "recordedAt":"2025-01-01T00:00:00.123456789Z","backfilled":false,"actor":"a",
       "act":{"reason":{"deep":[1,2]}},
       "facts":{"stage":"won","expectedAmount":100,"someday":[{"more":1}],
                "won":{"at":"2025-01-01T00:00:00Z","team":"North"}}}
      """
          .formatted(ID);

  private final EventDecoder decoder = new EventDecoder(Shipped.catalogue());

  @Test
  void readsWhatItKnowsAndPassesOverTheRest() {
    Event event = ((Arrival) decode("sales.opportunity.won.v1", ID, GOOD)).event();

    assertThat(event.version()).isEqualTo(new Version(1, 2));
    assertThat(event.facts().moments().get(1).moment().team()).isEqualTo("North");
    assertThat(event.facts().attributes().get(5)).isEqualTo(100L);
    assertThat(event.json()).isEqualTo(GOOD);
  }

  @Test
  void anActThatIsNewHereIsFoldedByItsFacts() {
    assertThat(decode("sales.opportunity.celebrated.v1", ID, GOOD)).isInstanceOf(Arrival.class);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          UNKNOWN_TYPE,    ,
          UNKNOWN_TYPE,    nonsense
          UNKNOWN_TYPE,    sales.star-sign.read.v1
          UNKNOWN_TYPE,    operations.process-run.started.v1
          UNKNOWN_VERSION, sales.opportunity.won.v2
          WRONG_AGGREGATE, sales.customer.recorded.v1
          """)
  void aTypeThatIsNotKnownIsSetAside(Reason reason, String type) {
    assertThat(reason(decode(type, ID, GOOD))).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          WRONG_FACTS | "expectedAmount":100          | "expectedAmount":"100"
          WRONG_FACTS | "expectedAmount":100          | "expectedAmount":1.5
          WRONG_FACTS | "expectedAmount":100          | "expectedAmount":99999999999999999999
          WRONG_FACTS | "expectedAmount":100          | "expectedAmount":100000000000000001
          WRONG_FACTS | "expectedAmount":100          | "customer":"1-1-1-1-1"
          WRONG_FACTS | "team":"North"                | "team":{}
          WRONG_FACTS | "won":{"at"                   | "won":{"on"
          WRONG_FACTS | "stage":"won"                 | "expectedCloseOn":"2025-13-01"
          WRONG_FACTS | "knownAt":"2025               | "knownAt":"+12025
          UNDECODABLE | "number":2                    | "number":0
          UNDECODABLE | "kind":"opportunity",         | ``
          UNDECODABLE | "actor":"a"                   | "actor":
          UNDECODABLE | {"deep":[1,2]}                | 1}}}
          """)
  void whatIsNotAsDeclaredIsSetAside(Reason reason, String good, String bad) {
    assertThat(GOOD).contains(good);
    assertThat(reason(decode("sales.opportunity.won.v1", ID, GOOD.replace(good, bad))))
        .isEqualTo(reason);
  }

  @Test
  void anotherKeyThanTheAggregatesIsSetAside() {
    assertThat(reason(decode("sales.opportunity.won.v1", "else", GOOD)))
        .isEqualTo(Reason.WRONG_AGGREGATE);
  }

  @Test
  void aMegabyteOfNestingIsSetAside() {
    String nested = GOOD.replace("{\"deep\":[1,2]}", "[".repeat(1_000_000));
    assertThat(reason(decode("sales.opportunity.won.v1", ID, nested)))
        .isEqualTo(Reason.UNDECODABLE);
  }

  @Test
  void nothingAtAllIsSetAside() {
    assertThat(reason(decode("sales.opportunity.won.v1", ID, null))).isEqualTo(Reason.UNDECODABLE);
  }

  private Decoded decode(String type, String key, String payload) {
    Map<String, String> headers = new TreeMap<>(Map.of("ce_id", ID));
    headers.put("ce_type", type);
    return decoder.decode(new Delivery(Topics.SALES, 0, 0, bytes(key), headers, bytes(payload)));
  }

  private static Bytes bytes(String text) {
    return text == null ? Bytes.NULL : Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Reason reason(Decoded decoded) {
    return ((Rejected) decoded).reason();
  }
}
