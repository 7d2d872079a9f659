package tandem.web.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** What an act answered, so that it can be answered again byte for byte. */
record KeptAnswer(String requestHash, int status, String location, String etag, String body) {

  boolean answers(String otherRequestHash) {
    return requestHash.equals(otherRequestHash);
  }

  Response response() {
    Response.ResponseBuilder response = Response.status(status);
    if (location != null) {
      response.header(HttpHeaders.LOCATION, location);
    }
    if (etag != null) {
      response.header(HttpHeaders.ETAG, etag);
    }
    if (body != null) {
      response.entity(body.getBytes(StandardCharsets.UTF_8)).type(MediaType.APPLICATION_JSON_TYPE);
    }
    return response.build();
  }
}
