package tandem.analytics.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import tandem.web.problem.Problem;

/** A problem of a page is a page: what is wrong, and where to go from there. */
@ApplicationScoped
class ErrorPages {

  private final Frames frames;

  ErrorPages(Frames frames) {
    this.frames = frames;
  }

  @ServerResponseFilter
  void show(ContainerRequestContext request, ContainerResponseContext response) {
    String path = request.getUriInfo().getPath();
    if (response.getEntity() instanceof Problem problem
        && Pages.isPage(path.startsWith("/") ? path : "/" + path)) {
      if (problem.status() == 401 && frames.signsInHere()) {
        signIn(response);
      } else {
        Frame frame = frames.open(theme(frames.links()), true);
        response.setEntity(
            Templates.problem(frame, page(problem, frame)).setLocale(frame.locale()).render(),
            null,
            MediaType.valueOf(Pages.HTML));
      }
    }
  }

  /** As chosen; a theme that there is not may be what is wrong. */
  private static Theme theme(Links links) {
    return Optional.ofNullable(links.query().get("theme")).flatMap(Theme::named).orElse(null);
  }

  private void signIn(ContainerResponseContext response) {
    Links links = frames.links();
    response.setStatus(303);
    response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
    response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
    response.getHeaders().putSingle(HttpHeaders.LOCATION, links.to("sign-in", "next", next(links)));
    response.setEntity(null);
  }

  private static String next(Links links) {
    return links.here().substring(links.root().length() - 1);
  }

  private static ProblemPage page(Problem problem, Frame frame) {
    List<ProblemPage.Wrong> wrong =
        Stream.ofNullable(problem.errors())
            .flatMap(List::stream)
            .map(it -> new ProblemPage.Wrong(it.field(), it.message()))
            .toList();
    return new ProblemPage(
        problem.status(),
        problem.title(),
        problem.detail(),
        wrong,
        problem.code(),
        frame.links().here());
  }
}
