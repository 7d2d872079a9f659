package tandem.web.idempotency;

import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;

/** Takes the digest of a body while it is read, where the request has a key. */
@Provider
class BodyDigest implements ReaderInterceptor {

  private final ReadBody body;

  @Inject
  BodyDigest(ReadBody body) {
    this.body = body;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (!context.getHeaders().containsKey(IdempotentInterceptor.KEY)) {
      return context.proceed();
    }
    MessageDigest digest = RequestHash.sha256();
    context.setInputStream(new DigestInputStream(context.getInputStream(), digest));
    Object read = context.proceed();
    body.digest(digest.digest());
    return read;
  }
}
