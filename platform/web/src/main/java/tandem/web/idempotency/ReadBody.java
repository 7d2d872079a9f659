package tandem.web.idempotency;

import jakarta.enterprise.context.RequestScoped;

/** The digest of the current request's body, known once the body is read. */
@RequestScoped
class ReadBody {

  private byte[] digest;

  byte[] digest() {
    return digest;
  }

  void digest(byte[] read) {
    digest = read;
  }
}
