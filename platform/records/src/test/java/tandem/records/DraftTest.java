package tandem.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.records.DeclarationsTest.Thing;

/** Whole documents and merge patches (RFC 7396), read by a kind's fields. */
class DraftTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final KindModel KIND = DeclaredKinds.of(Thing.class);

  private final Recorded thing = new Thing();

  @Test
  void readsAWholeRecord() {
    whole("{'name': ' A ', 'price': 12.5, 'currency': 'EUR', 'within': 'PT1S'}").apply(thing);

    assertThat(value("name")).isEqualTo("A");
    assertThat(value("price")).isEqualTo(1250L);
    assertThat(value("within")).isEqualTo(1000L);
  }

  @Test
  void tellsAllThatIsWrongAtOnce() {
    assertThat(whole("{'price': 0.001, 'currency': 'EUR', 'within': 'PT0S', 'more': 1}"))
        .extracting(DraftTest::refused)
        .isEqualTo(
            "within record.duration, more json.unknown-field, price money.inexact, name required");
  }

  @Test
  void aPatchLeavesWhatItDoesNotNameAndEmptiesWhatIsNull() {
    whole("{'name': 'A', 'within': 'PT1S'}").apply(thing);
    patch("{'within': null}").apply(thing);

    assertThat(value("name")).isEqualTo("A");
    assertThat(value("within")).isNull();
  }

  @Test
  void whatIsRequiredCannotBeEmptied() {
    whole("{'name': 'A'}").apply(thing);

    assertThat(refused(patch("{'name': null}"))).isEqualTo("name required");
    assertThat(refused(patch("{'name': '  '}"))).isEqualTo("name required");
  }

  @Test
  void anAmountIsTheSameInMajorUnitsWhenItsCurrencyChanges() {
    whole("{'name': 'A', 'price': 1200, 'currency': 'EUR'}").apply(thing);
    patch("{'currency': 'JPY'}").apply(thing);

    assertThat(value("price")).isEqualTo(1200L);
  }

  @Test
  void anAmountGoesWithItsCurrency() {
    whole("{'name': 'A', 'price': 1200, 'currency': 'EUR'}").apply(thing);
    patch("{'price': null}").apply(thing);

    assertThat(value("currency")).isNull();
    assertThat(refused(whole("{'name': 'A', 'price': 1}"))).isEqualTo("currency required");
  }

  private Object value(String field) {
    return KIND.field(field).of(thing);
  }

  private static Draft whole(String document) {
    return DraftReader.whole(KIND, json(document));
  }

  private Draft patch(String patch) {
    return DraftReader.patch(KIND, json(patch), thing);
  }

  private static String refused(Draft draft) {
    if (draft.refusals().or(true) instanceof Outcome.Refused<Boolean>(Refusal why)) {
      StringBuilder all = new StringBuilder(why.field() + " " + why.code());
      why.others()
          .forEach(one -> all.append(", ").append(one.field()).append(' ').append(one.code()));
      return all.toString();
    }
    return "";
  }

  private static ObjectNode json(String text) {
    try {
      return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
