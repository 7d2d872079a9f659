package tandem.records;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import jakarta.inject.Singleton;
import java.util.Set;

/** Tells acts apart in the metrics of requests, since all acts of a kind share one template. */
@Singleton
class ActTag implements HttpServerMetricsTagsContributor {

  private static final Tags NONE = Tags.of("act", "none");

  private final Set<String> acts;

  ActTag(Kinds kinds) {
    acts = kinds.paths();
  }

  @Override
  public Tags contribute(Context context) {
    String path = context.request().path();
    String last = path.substring(path.lastIndexOf('/') + 1);
    return acts.contains(last) ? Tags.of("act", last) : NONE;
  }
}
