package tandem.system.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A request as it goes over the wire, which need not be one that a client library would send.
 *
 * @param operation what it asks for, by its id in the description
 * @param mutation what is wrong with it
 * @param target path and query
 * @param role whose token it carries in place of {@link #TOKEN}
 * @param octets of the body, each a character of ISO 8859-1; null where there is none
 */
record Request(
    String service,
    String operation,
    String mutation,
    String method,
    String target,
    String role,
    List<Header> headers,
    String octets) {

  private static final String LINE = "\r\n";

  /** Stands for the token of the role, so that none is printed. */
  static final String TOKEN = "{token}";

  record Header(String name, String value) {}

  Request {
    headers = List.copyOf(headers);
  }

  Request mutated(String as) {
    return new Request(service, operation, as, method, target, role, headers, octets);
  }

  Request method(String other) {
    return new Request(service, operation, mutation, other, target, role, headers, octets);
  }

  Request target(String other) {
    return new Request(service, operation, mutation, method, other, role, headers, octets);
  }

  Request role(String other) {
    return new Request(service, operation, mutation, method, target, other, headers, octets);
  }

  Request body(byte[] other) {
    String latin = new String(other, ISO_8859_1);
    return new Request(service, operation, mutation, method, target, role, headers, latin);
  }

  boolean hasBody() {
    return octets != null;
  }

  /** Empty where there is none. */
  byte[] body() {
    return hasBody() ? octets.getBytes(ISO_8859_1) : new byte[0];
  }

  /** The body, read as UTF-8. */
  String text() {
    return new String(body(), UTF_8);
  }

  /** With the header instead of one that it has; without it for null. */
  Request header(String name, String value) {
    List<Header> other = new ArrayList<>(headers);
    other.removeIf(header -> header.name().equalsIgnoreCase(name));
    if (value != null) {
      other.add(new Header(name, value));
    }
    return new Request(service, operation, mutation, method, target, role, other, octets);
  }

  byte[] bytes(int port, String token) {
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1").append(LINE);
    head.append("Host: localhost:").append(port).append(LINE);
    head.append("Connection: close").append(LINE);
    for (Header header : headers) {
      head.append(header.name()).append(": ");
      head.append(header.value().replace(TOKEN, token)).append(LINE);
    }
    if (hasBody()) {
      head.append("Content-Length: ").append(octets.length()).append(LINE);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.append(LINE).toString().getBytes(UTF_8));
    out.writeBytes(body());
    return out.toByteArray();
  }

  /**
   * A line that sends it again.
   *
   * @param bodyFile where the body is kept
   */
  String curl(int port, String bodyFile) {
    StringBuilder line = new StringBuilder("curl -sSi --path-as-is -X " + quoted(method));
    for (Header header : headers) {
      line.append(" -H ").append(quoted(header.name() + ": " + header.value()));
    }
    if (hasBody()) {
      line.append(" --data-binary @").append(bodyFile);
    }
    return line.append(' ')
        .append(quoted("http://localhost:" + port))
        .append(" --request-target ")
        .append(quoted(target))
        .toString()
        .replace(TOKEN, "'$(cat .tandem/tokens/" + role + ")'");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s %s: %s", service, operation, mutation);
  }
}
