package tandem.system.fuzz;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Headers that are absent, wrong, or more than were expected. */
final class HeaderMutations {

  private static final String LONG = "x".repeat(9000);

  private record Header(String name, List<String> values) {}

  private static final List<Header> HEADERS =
      List.of(
          new Header(
              "Accept",
              List.of(
                  "text/csv",
                  "application/xml",
                  "text/",
                  "/",
                  "a",
                  "",
                  ",",
                  "*",
                  "*/*;q=0",
                  "*/*;q=abc",
                  "application/json;q=",
                  "application/json;q=2",
                  "image/*",
                  "application/json, text/csv;q=0.5",
                  "application/problem+json",
                  "*/json",
                  "a/b/c",
                  "application/json;",
                  "\"",
                  "é",
                  LONG)),
          new Header(
              "Content-Type",
              List.of(
                  "",
                  "text/plain",
                  "json",
                  "/",
                  "application/json;",
                  "application/json; charset=foo",
                  "*/*",
                  "application/json; charset=\"",
                  "application/json; charset=utf-16",
                  "application/xml",
                  "application/*",
                  "multipart/form-data",
                  "multipart/form-data; boundary=",
                  "multipart/form-data; boundary=other",
                  "application/x-www-form-urlencoded",
                  "application/json, application/json",
                  "é/é",
                  LONG)),
          new Header(
              "Authorization",
              List.of(
                  "",
                  "Bearer",
                  "Bearer ",
                  "Bearer x",
                  "Bearer x.y.z",
                  "Bearer a b",
                  "Basic YTpi",
                  "bearer " + Request.TOKEN,
                  "Bearer " + Request.TOKEN + "x",
                  "Digest username=\"a\"",
                  "Bearer é",
                  "Bearer eyJhbGciOiJub25lIn0.e30.",
                  LONG,
                  "Bearer " + LONG)),
          new Header(
              "If-Match",
              List.of(
                  "",
                  "\"0\"",
                  "W/\"1.1\"",
                  "*",
                  "\"\"",
                  ",",
                  "\"",
                  "a",
                  "\"1.1\", \"1.2\"",
                  "é",
                  "\"99999999999999999999.1\"",
                  LONG)),
          new Header("If-None-Match", List.of("", "*", "\"0\"", "\"", ",", "W/", "é", LONG)),
          new Header(
              "Idempotency-Key",
              List.of(
                  "",
                  " ",
                  "a b",
                  "é",
                  "\u4e2d",
                  "k".repeat(255),
                  "k".repeat(256),
                  "the-same-for-all",
                  "'",
                  LONG)),
          new Header(
              "Accept-Language",
              List.of(
                  "",
                  "zh-CN",
                  "zh-Hans",
                  "zh-TW",
                  "fr",
                  "*",
                  "x;q=9",
                  "en;q=abc",
                  "en;q=-1",
                  ",",
                  "-",
                  "zh_CN",
                  "é",
                  "en-" + LONG)),
          new Header(
              "Content-Encoding",
              List.of("", "gzip", "deflate", "br", "identity", "x", "gzip, gzip", "é")),
          new Header("Accept-Encoding", List.of("gzip", "identity;q=0", "*;q=0", "x", "br")),
          new Header("Accept-Charset", List.of("utf-16", "x", "*;q=0")),
          new Header("Range", List.of("bytes=0-1", "bytes=x", "lines=1")),
          new Header("Origin", List.of("null", "http://example.com", "x")),
          new Header("Cookie", List.of("a=b", "=", "é", ";;;", LONG)),
          new Header("X-Forwarded-For", List.of("x", "127.0.0.1")),
          new Header("X-HTTP-Method-Override", List.of("DELETE", "x")),
          new Header("If-Modified-Since", List.of("x", "Thu, 01 Jan 1970 00:00:00 GMT")),
          new Header("Date", List.of("x")),
          new Header("Long", List.of("y".repeat(20_000))));

  private HeaderMutations() {}

  static Arbitrary<Request> of(Request right) {
    return Arbitraries.of(HEADERS)
        .flatMap(
            header ->
                Arbitraries.of(header.values())
                    .injectNull(0.1)
                    .map(
                        value ->
                            right
                                .header(header.name(), value)
                                .mutated(
                                    value == null
                                        ? "no " + header.name()
                                        : header.name() + ": " + Mutations.shown(value))));
  }
}
