package tandem.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadCheckTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*                                          | */*",
        "*; q=.2                                      | */*;q=0.2",
        "text/html, application/json;q=0.5            | text/html, application/json;q=0.5",
        "application/json;profile=\"a,b\";q=0.1,text/* | application/json;q=0.1, text/*",
        "application/json; charset=utf-8              | application/json",
      })
  void readsWhatIsAccepted(String accept, String read) {
    assertThat(MediaTypes.ranges(accept)).map(ranges -> String.join(", ", ranges)).contains(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "blah",
        "*/*/",
        ";;",
        ",",
        "a/b,",
        ",a/b",
        "*/json",
        "a/b;q=1.1",
        "a/b;q=x",
        "a b/c"
      })
  void readsNoAcceptThatIsNone(String accept) {
    assertThat(MediaTypes.ranges(accept)).isEmpty();
  }

  @Test
  void readsABlankAcceptAsNone() {
    assertThat(MediaTypes.ranges(" ")).contains(List.of());
  }

  @Test
  void readsALongHeaderInNoTime() {
    assertThat(MediaTypes.ranges("a/b;".repeat(3_000))).isEmpty();
    assertThat(MediaTypes.parameters("a/b" + "; c=\"d".repeat(2_000))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a?b=c", "/a%20b", "/%E5%8C%97?x=%e5%8c%97", "/a/%2F"})
  void letsSoundEscapesThrough(String uri) {
    assertThat(Escapes.areSound(uri)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/%", "/%4", "/%4g", "/%ff", "/%e5%8c", "/ü", "/a\tb", "/%ed%a0%80", "/{a}"})
  void refusesBrokenEscapes(String uri) {
    assertThat(Escapes.areSound(uri)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "a.example:8081", "127.0.0.1:1", "[::1]:80", "sales_1"})
  void letsHostsThrough(String host) {
    assertThat(fault("Host", host)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Host, a b, 400",
    "Host, a:b, 400",
    "Host, http://a, 400",
    "Content-Type, blah, 400",
    "Content-Type, application/json;charset, 400",
    "Content-Type, multipart/form-data, 400",
    "Content-Type, application/json;charset=latin1, 415",
    "Content-Encoding, gzip, 415",
    "Accept, blah, 400",
  })
  void refusesHeaders(String name, String value, int status) {
    assertThat(fault(name, value)).map(Fault::status).contains(status);
  }

  @ParameterizedTest
  @CsvSource({
    "Content-Type, application/json",
    "Content-Type, application/json; charset=\"UTF-8\"",
    "Content-Type, multipart/form-data; boundary=--x",
    "Content-Encoding, identity",
    "Accept, ''",
  })
  void letsHeadersThrough(String name, String value) {
    assertThat(fault(name, value)).isEmpty();
  }

  @Test
  void refusesWhatIsTooLong() {
    MultiMap none = MultiMap.caseInsensitiveMultiMap();
    assertThat(new HeadCheck("/" + "x".repeat(HeadCheck.LONGEST_URI), none).fault())
        .map(Fault::status)
        .contains(414);
    assertThat(fault("X", "x".repeat(HeadCheck.LARGEST_HEADERS))).map(Fault::status).contains(431);
  }

  private static Optional<Fault> fault(String name, String value) {
    return new HeadCheck("/", MultiMap.caseInsensitiveMultiMap().add(name, value)).fault();
  }
}
