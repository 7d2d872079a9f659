package tandem.records;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells acts apart in the metrics of requests, since all acts of a kind share one template. */
@Singleton
class ActTag implements HttpServerMetricsTagsContributor {

  /** {@code /api/v1/process-runs/R-1/steps/complete}: what follows a record. */
  private static final Pattern OF_A_RECORD = Pattern.compile("/api/v1/[^/]+/[^/]+/(.+)");

  private static final Tags NONE = Tags.of("act", "none");

  private final Set<String> acts;

  ActTag(Kinds kinds) {
    acts = kinds.paths();
  }

  @Override
  public Tags contribute(Context context) {
    Matcher path = OF_A_RECORD.matcher(context.request().path());
    boolean act =
        HttpMethod.POST.equals(context.request().method())
            && path.matches()
            && acts.contains(path.group(1));
    return act ? Tags.of("act", path.group(1)) : NONE;
  }
}
