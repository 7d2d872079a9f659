package tandem.analytics.dashboard;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tandem.acts.Caller;
import tandem.analytics.comparison.ComparisonView;
import tandem.analytics.figure.Reasons;
import tandem.analytics.money.RecordedRates;
import tandem.analytics.writing.Numbers;
import tandem.web.problem.Problems;

/** Makes what stands around the page of the current request. */
@RequestScoped
class Frames {

  private final UriInfo uri;
  private final Problems problems;
  private final SecurityIdentity identity;
  private final Caller caller;
  private final RecordedRates rates;
  private final Assets assets;
  private final LocalTokens tokens;

  Frames(
      UriInfo uri,
      Problems problems,
      SecurityIdentity identity,
      Caller caller,
      RecordedRates rates,
      Assets assets,
      LocalTokens tokens) {
    this.uri = uri;
    this.problems = problems;
    this.identity = identity;
    this.caller = caller;
    this.rates = rates;
    this.assets = assets;
    this.tokens = tokens;
  }

  Numbers numbers() {
    return new Numbers(
        Reasons.in(problems), problems.locale(), rates.reporting().getCurrencyCode());
  }

  Links links() {
    Map<String, String> query = new LinkedHashMap<>();
    uri.getQueryParameters()
        .forEach(
            (name, values) ->
                PageParameters.given(String.join(",", values))
                    .ifPresent(it -> query.put(name, it)));
    String root = uri.getBaseUri().getRawPath();
    String path = uri.getPath();
    return new Links(
        root.endsWith("/") ? root : root + "/",
        path.startsWith("/") ? path.substring(1) : path,
        query);
  }

  /** Whether the browser came by HTTPS, to here or to a proxy. */
  boolean isSecure() {
    return uri.getRequestUri().getScheme().equals("https");
  }

  /** Whether one signs in by a click, and not at a provider of identities. */
  boolean signsInHere() {
    return tokens.areThere();
  }

  /** Of a page that anybody may see, where nobody may be known yet. */
  Frame open(Theme theme, boolean ways) {
    return new Frame(
        problems.locale(), theme, links(), null, signsInHere(), ways, null, null, assets.version());
  }

  /** Of a page that is of no time. */
  Frame plain(Theme theme) {
    return new Frame(
        problems.locale(),
        theme,
        links(),
        viewer(),
        signsInHere(),
        true,
        null,
        null,
        assets.version());
  }

  /** Of a page that shows a comparison. */
  Frame of(PageParameters asked, ComparisonView view) {
    Numbers numbers = numbers();
    PeriodForm form = PeriodForm.of(view, asked, numbers);
    return plain(asked.theme().orElse(null)).of(form, freshness(view, numbers));
  }

  private static String freshness(ComparisonView view, Numbers numbers) {
    return view.dataAsOf() == null ? null : numbers.time(view.dataAsOf(), ZoneId.of(view.zone()));
  }

  private Frame.Viewer viewer() {
    return identity.isAnonymous()
        ? null
        : new Frame.Viewer(
            caller.person().orElse(caller.subject()), List.copyOf(new TreeSet<>(caller.roles())));
  }
}
