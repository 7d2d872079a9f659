package tandem.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends a request byte for byte, as no client would. */
public final class RawHttp {

  /** What came back: the whole head, and the body. */
  public record Answer(int status, String head, String body) {}

  private RawHttp() {}

  /** Sends the head, and the body with its length; null for none. */
  public static Answer send(int port, String head, byte[] body) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      String length = body == null ? "" : "Content-Length: " + body.length + "\r\n";
      String lines = head + "\r\n" + length + "Connection: close\r\n\r\n";
      out.write(lines.getBytes(StandardCharsets.ISO_8859_1));
      out.write(body == null ? new byte[0] : body);
      out.flush();
      return read(socket.getInputStream());
    }
  }

  private static Answer read(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    in.transferTo(all);
    String text = all.toString(StandardCharsets.UTF_8);
    int end = text.indexOf("\r\n\r\n");
    return new Answer(
        Integer.parseInt(text.substring(9, 12)), text.substring(0, end), text.substring(end + 4));
  }
}
