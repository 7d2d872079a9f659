package tandem.system.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * What came back.
 *
 * @param status 0 where the connection ended without an answer
 * @param headers by their names in lower case
 */
record Answer(int status, Map<String, String> headers, String body) {

  private static final String LINE = "\r\n";
  private static final int PATIENCE_MILLIS = 60_000;

  /** Sends bytes to a port of this machine, and reads until the other side closes. */
  static Answer to(byte[] request, int port) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      socket.setSoTimeout(PATIENCE_MILLIS);
      try {
        socket.getOutputStream().write(request);
        return read(socket.getInputStream().readAllBytes());
      } catch (java.net.SocketException e) {
        // Refused before all was sent: what was answered may have been lost with the connection.
        return new Answer(0, Map.of(), e.getMessage());
      }
    }
  }

  boolean isJson() {
    return type().startsWith("application/json");
  }

  String type() {
    return headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
  }

  private static Answer read(byte[] all) throws IOException {
    String text = new String(all, ISO_8859_1);
    int end = text.indexOf(LINE + LINE);
    if (!text.startsWith("HTTP/1.") || end < 0) {
      return new Answer(0, Map.of(), text);
    }
    String[] head = text.substring(0, end).split(LINE);
    int status = Integer.parseInt(head[0].substring(9, 12));
    Map<String, String> headers = new TreeMap<>();
    for (String line : Arrays.asList(head).subList(1, head.length)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    byte[] body = Arrays.copyOfRange(all, end + 4, all.length);
    boolean chunked = "chunked".equals(headers.get("transfer-encoding"));
    byte[] sent = chunked ? joined(body) : body;
    return new Answer(
        status, headers, new String(plain(sent, headers.get("content-encoding")), UTF_8));
  }

  private static byte[] plain(byte[] sent, String encoding) throws IOException {
    if (encoding == null || sent.length == 0) {
      return sent;
    }
    ByteArrayInputStream in = new ByteArrayInputStream(sent);
    return switch (encoding) {
      case "gzip" -> new GZIPInputStream(in).readAllBytes();
      case "deflate" -> new InflaterInputStream(in).readAllBytes();
      default -> throw new IOException("nobody asked for the encoding " + encoding);
    };
  }

  boolean isTaken() {
    return status < 300;
  }

  private static byte[] joined(byte[] chunks) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String text = new String(chunks, ISO_8859_1);
    int at = 0;
    while (at < text.length()) {
      int line = text.indexOf(LINE, at);
      int size = line < 0 ? 0 : Integer.parseInt(text.substring(at, line).strip(), 16);
      if (size == 0) {
        break;
      }
      out.write(chunks, line + 2, Math.min(size, chunks.length - line - 2));
      at = line + 2 + size + 2;
    }
    return out.toByteArray();
  }
}
