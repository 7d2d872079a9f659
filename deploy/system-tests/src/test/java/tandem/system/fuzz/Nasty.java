package tandem.system.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Values that have been too much for somebody before. */
final class Nasty {

  /** As they stand in JSON. */
  private static final List<String> JSON =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.5",
          "-0",
          "1e400",
          "1e-400",
          "9223372036854775808",
          "1000000000000000000000000000000",
          "0.00000000000000000001",
          "\"\"",
          "\" \"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"a\\udfffb\"",
          "\"\\u202egnp\"",
          "\"\\u200b\"",
          "\"e\\u0301\"",
          "\"\\u00e9\"",
          "\"\\ud83d\\ude00\"",
          "\"\\u001f\"",
          "\"\\u0085\\u2028\"",
          "\"a\\tb\"",
          "\"\\ufeff\"",
          "\"{0} %s ${x}\"",
          "\"' or 1=1 --\"",
          "[]",
          "{}",
          "[null]",
          "{\"a\": null}",
          "[[]]",
          "[{}]",
          "{\"texts\": []}",
          "\"0000-01-01\"",
          "\"0001-01-01\"",
          "\"1899-12-30\"",
          "\"-0001-01-01\"",
          "\"9999-12-31\"",
          "\"+1000000-01-01\"",
          "\"-999999999-01-01\"",
          "\"2026-02-30\"",
          "\"2026-13-01\"",
          "\"2026-01-01T00:00:00\"",
          "\"2026-01-01T25:00:00Z\"",
          "\"2026-01-01T00:00:00+18:00\"",
          "\"0001-01-01T00:00:00Z\"",
          "\"9999-12-31T23:59:59Z\"",
          "\"+1000000000-12-31T23:59:59.999999999Z\"",
          "\"-1000000000-01-01T00:00:00Z\"",
          "1700000000",
          "1e9",
          "\"P0D\"",
          "\"-P3D\"",
          "\"P99999999999D\"",
          "\"PT2562047788015216H\"",
          "\"PT0.000000001S\"",
          "\"USD\"",
          "\"XXX\"",
          "\"usd\"",
          "\"Europe/Nowhere\"",
          "\"+99:00\"",
          "\"GMT0\"",
          "\"24:00\"",
          "\"00000000-0000-0000-0000-000000000000\"",
          "\"FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF\"",
          "NaN",
          "Infinity",
          "0x10",
          "'a'",
          "01",
          "undefined");

  /** As they stand in a query or a path, some of them not encoded as they must be. */
  private static final List<String> URL =
      List.of(
          "",
          "%20",
          "%",
          "%zz",
          "%2",
          "%00",
          "%0a",
          "%FF",
          "%ED%A0%80",
          "%F0%9F%98%80",
          "%u0041",
          "..",
          ".",
          "%2e%2e",
          "%2F",
          "a%2Fb",
          "%5C",
          ";a=b",
          "null",
          "-1",
          "0",
          "1e9",
          "99999999999999999999",
          "NaN",
          "*",
          "'",
          "%22",
          "%3Cb%3E",
          "%7B0%7D",
          "+",
          "a%2Cb",
          "team:",
          ":",
          "team",
          "team:%00",
          "%E2%80%AE",
          "2026-02-30",
          "9999-12-31",
          "-0001-01-01",
          "0000-01-01",
          "%2B1000000-01-01",
          "%2B999999999-12-31",
          "-999999999-01-01",
          "2026-01-01T00:00:00Z",
          "day",
          "whole",
          "century",
          "person",
          "true",
          "id",
          "-id",
          "--id",
          "eyJhIjpudWxsfQ",
          "bnVsbA",
          "W10",
          "e30",
          "AAAA",
          "%CE%A9",
          "00000000-0000-0000-0000-000000000000",
          "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
          "1-1-1-1-1",
          "é",
          "{",
          "|",
          "^",
          "<",
          "\\",
          "\"");

  private Nasty() {}

  static Arbitrary<String> json() {
    return Arbitraries.frequencyOf(
        Tuple.of(12, Arbitraries.of(JSON)),
        Tuple.of(
            2,
            Arbitraries.of(100, 101, 200, 201, 320, 500, 1000, 1001, 5000, 100_000)
                .map(n -> '"' + "x".repeat(n) + '"')),
        Tuple.of(1, Arbitraries.of(10, 100, 1000, 20_000).map(n -> "[".repeat(n) + "]".repeat(n))),
        Tuple.of(1, Arbitraries.of(10, 500, 3000).map(n -> "[" + "1,".repeat(n) + "1]")),
        Tuple.of(3, Arbitraries.strings().ofMinLength(1).ofMaxLength(12).map(Nasty::quoted)),
        Tuple.of(1, Arbitraries.bigDecimals().map(Object::toString)),
        Tuple.of(1, Arbitraries.bigIntegers().map(Object::toString)));
  }

  static Arbitrary<String> url() {
    return Arbitraries.frequencyOf(
        Tuple.of(10, Arbitraries.of(URL)),
        Tuple.of(1, Arbitraries.of(255, 1000, 3000, 9000).map("x"::repeat)),
        Tuple.of(
            2, Arbitraries.strings().ofMaxLength(8).map(text -> URLEncoder.encode(text, UTF_8))));
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    text.chars().forEach(unit -> json.append(String.format("\\u%04x", unit)));
    return json.append('"').toString();
  }
}
