package tandem.analytics.dashboard;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;

/**
 * Puts a request for a page in the terms of the API: the language in its address in place of the
 * browser's, and who signed in here as the bearer of a token. Of pages alone: a cookie opens no
 * API, so no other site can have it act.
 */
@ApplicationScoped
class PageRequests {

  static final String COOKIE = "tandem-session";

  /** After what is unsound was refused, before anybody is authenticated. */
  private static final int EARLY = 5_000;

  private static final Map<String, String> LANGUAGES = Map.of("en", "en", "zh", "zh-CN");

  void register(@Observes Filters filters) {
    filters.register(PageRequests::prepare, EARLY);
  }

  private static void prepare(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (Pages.isPage(request.path())) {
      String language = LANGUAGES.get(String.valueOf(request.getParam("lang")));
      if (language != null) {
        request.headers().set(HttpHeaders.ACCEPT_LANGUAGE, language);
      }
      Cookie session = request.getCookie(COOKIE);
      if (session != null && !request.headers().contains(HttpHeaders.AUTHORIZATION)) {
        request.headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + session.getValue());
      }
    } else {
      request.headers().remove(HttpHeaders.COOKIE);
    }
    context.next();
  }
}
