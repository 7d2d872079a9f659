package tandem.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Answers 304 where the caller has the record already as it is. */
class NotModified {

  private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  @ServerResponseFilter
  void compare(ContainerRequestContext request, ContainerResponseContext response) {
    String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    if (known != null
        && response.getEntityTag() != null
        && response.getStatus() == 200
        && READING.contains(request.getMethod())
        && names(known, '"' + response.getEntityTag().getValue() + '"')) {
      response.setStatus(304);
      response.setEntity(null);
    }
  }

  private static boolean names(String header, String tag) {
    return Arrays.stream(header.split(","))
        .map(String::strip)
        .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
  }
}
