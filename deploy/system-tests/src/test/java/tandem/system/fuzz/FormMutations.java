package tandem.system.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** A form for an import with one part, or the whole of it, as it must not be. */
final class FormMutations {

  private static final String LINE = "\r\n";

  private FormMutations() {}

  static Arbitrary<Request> of(Request right) {
    String form = right.text();
    return Arbitraries.frequencyOf(
        Tuple.of(3, whole(right, form)),
        Tuple.of(4, mapping(right, form)),
        Tuple.of(2, part(right, form)));
  }

  private static Arbitrary<Request> mapping(Request right, String form) {
    String json = form.lines().filter(line -> line.startsWith("{")).findFirst().orElseThrow();
    JsonNode mapping = Operation.json(json);
    return JsonMutations.of(mapping)
        .map(
            mutated ->
                right
                    .body(form.replace(json, mutated.text()).getBytes(UTF_8))
                    .mutated("mapping " + mutated.how()));
  }

  private static Arbitrary<Request> part(Request right, String form) {
    return Arbitraries.of("type", "mapping", "dryRun", "knownAt", "file", "more")
        .flatMap(
            name ->
                Arbitraries.of(
                        "",
                        "x",
                        "null",
                        "true",
                        "\u0000",
                        "2026-01-01",
                        "2026-01-01T00:00:00Z",
                        "+1000000000-12-31T23:59:59Z",
                        "9999-12-31T00:00:00Z",
                        "é",
                        "[]",
                        "y".repeat(300_000))
                    .map(
                        value ->
                            right
                                .body(with(form, name, value).getBytes(UTF_8))
                                .mutated("another part " + name + "=" + Mutations.shown(value))));
  }

  private static String with(String form, String name, String value) {
    String part =
        """
        --%s\r
        Content-Disposition: form-data; name="%s"\r
        \r
        %s\r
        """
            .formatted(ValidRequests.BOUNDARY, name, value);
    return part
        + form.replaceAll(
            "(?s)--tandem-fuzz\\r\\n[^\\r]*name=\"" + name + "\".*?(?=--tandem-fuzz)", "");
  }

  private static Arbitrary<Request> whole(Request right, String form) {
    List<String> forms =
        List.of(
            "",
            "--",
            form.substring(0, form.length() / 2),
            form.replace("--tandem-fuzz--", ""),
            form.replace(LINE, "\n"),
            form.replace("tandem-fuzz", "other"),
            form.replace("form-data; ", ""),
            form.replace("name=\"file\"; ", ""),
            form.replace("name=\"type\"", "name=\"\""),
            form.replace("; filename=\"rows.csv\"", ""),
            form.replace("rows.csv", ""),
            form.replace("rows.csv", "rows.exe"),
            form.replace("rows.csv", "rows.csv.gz"),
            form.replace("rows.csv", "../../etc/passwd"),
            form.replace("rows.csv", "\u4e2d\"\u0000.csv"),
            form.replace("rows.csv", "x".repeat(5000) + ".csv"),
            form.replace("Content-Disposition", "Content-Nothing"),
            form.replace("text/csv", "é/"),
            form.replace("id,", "\"id,"),
            form.replace("id,", "id,id,"),
            form.replace("fuzz-", "\u0000"),
            form.replace("fuzz-", "\ud83d\ude00"),
            form.replace("\nfuzz", "\n" + "x".repeat(2_000_000) + "\nfuzz"),
            form.replace(LINE + LINE, LINE),
            form + form,
            "--tandem-fuzz--" + LINE,
            "--tandem-fuzz"
                + LINE
                + ("A: b" + LINE).repeat(5000)
                + LINE
                + LINE
                + "--tandem-fuzz--"
                + LINE);
    return Arbitraries.integers()
        .between(0, forms.size() - 1)
        .map(at -> right.body(forms.get(at).getBytes(UTF_8)).mutated("form " + at));
  }

  static byte[] packed(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
