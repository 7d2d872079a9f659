package tandem.web.edge;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import tandem.web.problem.ProblemSender;

/** Answers what fails, or is found by nobody, outside of the resources. */
@ApplicationScoped
class FailedRequests {

  private static final int[] UNFOUND = {400, 404, 405, 406, 415};

  private final ProblemSender problems;

  @Inject
  FailedRequests(ProblemSender problems) {
    this.problems = problems;
  }

  void register(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
    for (int status : UNFOUND) {
      router.errorHandler(status, context -> problems.send(context.request(), status));
    }
  }

  private void failed(RoutingContext context) {
    if (context.response().ended() || context.response().headWritten()) {
      context.next();
    } else if (context.failure() == null || isOfTheCaller(context.statusCode())) {
      problems.send(context.request(), Math.max(400, context.statusCode()));
    } else {
      problems.send(context.request(), context.failure());
    }
  }

  private static boolean isOfTheCaller(int status) {
    return status >= 400 && status < 500;
  }
}
