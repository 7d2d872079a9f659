package tandem.web.security;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;

/**
 * Refuses a body that is not UTF-8. The parser would guess at UTF-16 and UTF-32, which no one may
 * send (RFC 8259) and which others on the way would read as something else.
 */
@Provider
@Priority(Priorities.USER + 1_000)
class Utf8Body implements ReaderInterceptor {

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    byte[] body = context.getInputStream().readAllBytes();
    check(body);
    context.setInputStream(new ByteArrayInputStream(body));
    return context.proceed();
  }

  static void check(byte[] body) throws IOException {
    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
    for (byte unit : body) {
      if (unit == 0) {
        // Half of a character of UTF-16; a text has none of its own.
        throw new MalformedInputException(1);
      }
    }
  }
}
