package tandem.system.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** What can be wrong with a request, each time one thing. */
final class Mutations {

  private static final List<String> METHODS =
      List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "TRACE", "FOO", "post");

  private Mutations() {}

  static Arbitrary<Request> of(Request right) {
    List<Tuple2<Integer, Arbitrary<Request>>> kinds = new ArrayList<>();
    kinds.add(Tuple.of(1, Arbitraries.just(right.mutated("nothing"))));
    kinds.add(Tuple.of(3, HeaderMutations.of(right)));
    kinds.add(Tuple.of(1, method(right)));
    kinds.add(Tuple.of(1, role(right)));
    kinds.add(Tuple.of(2, segment(right)));
    kinds.add(Tuple.of(right.target().contains("?") ? 8 : 2, query(right)));
    if (right.hasBody() && isForm(right)) {
      kinds.add(Tuple.of(10, FormMutations.of(right)));
    } else if (right.hasBody()) {
      kinds.add(Tuple.of(10, json(right)));
      kinds.add(Tuple.of(1, encoding(right)));
    }
    return Arbitraries.frequencyOf(kinds);
  }

  private static boolean isForm(Request right) {
    return right.headers().stream().anyMatch(header -> header.value().startsWith("multipart"));
  }

  private static Arbitrary<Request> method(Request right) {
    return Arbitraries.of(METHODS).map(method -> right.method(method).mutated("method " + method));
  }

  private static Arbitrary<Request> role(Request right) {
    return Arbitraries.of(Services.ROLES).map(role -> right.role(role).mutated("role " + role));
  }

  private static Arbitrary<Request> segment(Request right) {
    String[] split = right.target().split("\\?", 2);
    String query = split.length > 1 ? "?" + split[1] : "";
    List<String> segments = List.of(split[0].substring(1).split("/"));
    return Arbitraries.integers()
        .between(2, segments.size())
        .flatMap(
            at ->
                Nasty.url()
                    .map(
                        value -> {
                          List<String> other = new ArrayList<>(segments);
                          if (at == segments.size()) {
                            other.add(value);
                          } else {
                            other.set(at, value);
                          }
                          return right
                              .target("/" + String.join("/", other) + query)
                              .mutated("segment " + shown(value));
                        }));
  }

  private static Arbitrary<Request> query(Request right) {
    String[] split = right.target().split("\\?", 2);
    List<String> pairs = split.length > 1 ? Arrays.asList(split[1].split("&")) : List.of();
    Arbitrary<Request> added =
        Arbitraries.of(
                "unknown=1",
                "limit=0",
                "limit=201",
                "limit=x",
                "cursor=x",
                "cursor=e30",
                "cursor=bnVsbA",
                "sort=nothing",
                "by=person",
                "by=team&by=team",
                "filter=team:Nort",
                "filter=x",
                "externalId=x&externalId=y",
                "=",
                "&",
                "%",
                "%zz=1",
                "a=%00",
                "limit",
                "from=2026-02-30",
                "asOf=9999-12-31",
                "asOf=-0001-01-01",
                "x=" + "y".repeat(9000))
            .map(
                more ->
                    right
                        .target(right.target() + (split.length > 1 ? "&" : "?") + more)
                        .mutated("query + " + shown(more)));
    if (pairs.isEmpty()) {
      return added;
    }
    Arbitrary<Request> changed =
        Arbitraries.integers()
            .between(0, pairs.size() - 1)
            .flatMap(
                at ->
                    Nasty.url()
                        .map(
                            value -> {
                              List<String> other = new ArrayList<>(pairs);
                              String name = pairs.get(at).split("=", 2)[0];
                              other.set(at, name + "=" + value);
                              return right
                                  .target(split[0] + "?" + String.join("&", other))
                                  .mutated("query " + name + "=" + shown(value));
                            }));
    return Arbitraries.frequencyOf(Tuple.of(1, added), Tuple.of(3, changed));
  }

  private static Arbitrary<Request> json(Request right) {
    JsonNode document = Operation.json(right.text());
    return JsonMutations.of(document)
        .map(
            mutated -> right.body(mutated.text().getBytes(UTF_8)).mutated("body " + mutated.how()));
  }

  private static Arbitrary<Request> encoding(Request right) {
    String text = right.text().replaceFirst("\":\"", "\":\"é€");
    byte[] broken = text.getBytes(UTF_8);
    broken[text.indexOf('é') + 1] = (byte) 0xff;
    return Arbitraries.of(
        right.body(text.getBytes(ISO_8859_1)).mutated("body in Latin 1"),
        right.body(text.getBytes(UTF_16)).mutated("body in UTF-16"),
        right.body(broken).mutated("body with a broken byte"),
        right
            .header("Content-Type", "application/json; charset=utf-16")
            .body(text.getBytes(UTF_16))
            .mutated("body in UTF-16 as it says"),
        right
            .header("Content-Encoding", "gzip")
            .body(FormMutations.packed(right.body()))
            .mutated("body packed as it says"),
        right.body(FormMutations.packed(right.body())).mutated("body packed in silence"));
  }

  static String shown(String value) {
    return value.length() < 40 ? value : value.substring(0, 10) + "… (" + value.length() + ")";
  }
}
