package tandem.web.edge;

import io.vertx.core.MultiMap;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks at the line and the headers of a request for what RFC 9110 does not allow, or what no
 * service of the suite can read.
 *
 * @param uri as it was sent
 */
record HeadCheck(String uri, MultiMap headers) {

  static final int LONGEST_URI = 8 * 1024;
  static final int LARGEST_HEADERS = 16 * 1024;

  /** What a second value would leave open: which of the two is meant. */
  private static final List<String> SINGLE =
      List.of(
          HttpHeaders.HOST,
          HttpHeaders.AUTHORIZATION,
          HttpHeaders.CONTENT_TYPE,
          HttpHeaders.CONTENT_LENGTH,
          "Idempotency-Key");

  private static final Pattern HOST =
      Pattern.compile("([\\p{Alnum}._~-]+|\\[[\\p{XDigit}:.]+])(:\\d{1,5})?");

  private static final Set<String> CHARSETS = Set.of("utf-8", "utf8", "us-ascii");

  /** The first fault; empty where there is none. */
  Optional<Fault> fault() {
    return Stream.<Supplier<Optional<Fault>>>of(
            this::size, this::escapes, this::doubled, this::host, this::accept, this::body)
        .flatMap(check -> check.get().stream())
        .findFirst();
  }

  private Optional<Fault> size() {
    if (uri.length() > LONGEST_URI) {
      return Optional.of(Fault.of(414, "http.414", LONGEST_URI));
    }
    long size = 0;
    for (Map.Entry<String, String> header : headers) {
      size += header.getKey().length() + header.getValue().length() + 4L;
    }
    return size > LARGEST_HEADERS
        ? Optional.of(Fault.of(431, "http.431", LARGEST_HEADERS))
        : Optional.empty();
  }

  private Optional<Fault> escapes() {
    return Escapes.areSound(uri) ? Optional.empty() : Optional.of(Fault.of(400, "http.escapes"));
  }

  private Optional<Fault> doubled() {
    return SINGLE.stream()
        .filter(name -> headers.getAll(name).size() > 1)
        .findFirst()
        .map(name -> Fault.of(400, "http.doubled-header", name));
  }

  private Optional<Fault> host() {
    String host = headers.get(HttpHeaders.HOST);
    return host == null || host.isEmpty() || HOST.matcher(host).matches()
        ? Optional.empty()
        : malformed(HttpHeaders.HOST);
  }

  private Optional<Fault> accept() {
    return headers.getAll(HttpHeaders.ACCEPT).stream()
            .allMatch(accept -> MediaTypes.ranges(accept).isPresent())
        ? Optional.empty()
        : malformed(HttpHeaders.ACCEPT);
  }

  private Optional<Fault> body() {
    String coding = headers.get(HttpHeaders.CONTENT_ENCODING);
    if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase("identity")) {
      return Optional.of(Fault.of(415, "http.content-encoding"));
    }
    String type = headers.get(HttpHeaders.CONTENT_TYPE);
    if (type == null) {
      return Optional.empty();
    }
    return MediaTypes.parameters(type)
        .map(parameters -> parameters(type, parameters))
        .orElseGet(() -> malformed(HttpHeaders.CONTENT_TYPE));
  }

  private static Optional<Fault> parameters(String type, Map<String, String> parameters) {
    String charset = parameters.getOrDefault("charset", "utf-8").toLowerCase(Locale.ROOT);
    String name = type.strip().toLowerCase(Locale.ROOT);
    boolean parted = name.startsWith("multipart/");
    // Of a type that nobody takes, that is to be said.
    if (!CHARSETS.contains(charset) && (parted || name.startsWith("application/json"))) {
      return Optional.of(Fault.of(415, "http.charset"));
    }
    return parted && parameters.getOrDefault("boundary", "").isEmpty()
        ? Optional.of(Fault.of(400, "http.boundary"))
        : Optional.empty();
  }

  private static Optional<Fault> malformed(String header) {
    return Optional.of(Fault.of(400, "http.malformed-header", header));
  }
}
