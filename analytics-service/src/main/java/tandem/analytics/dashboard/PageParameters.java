package tandem.analytics.dashboard;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.analytics.comparison.ComparisonParameters;

/** What every page takes: how it is shown, and of which time. */
class PageParameters {

  @QueryParam("lang")
  String lang;

  @QueryParam("theme")
  String theme;

  @QueryParam("from")
  String from;

  @QueryParam("to")
  String to;

  @QueryParam("grain")
  String grain;

  @QueryParam("team")
  String team;

  @QueryParam("region")
  String region;

  @QueryParam("asOf")
  String asOf;

  /** Refuses a theme there is not; an unknown language is that of the browser. */
  Optional<Theme> theme() {
    return given(theme)
        .map(
            name ->
                Theme.named(name)
                    .orElseThrow(
                        () ->
                            new RefusedException(
                                Refusal.invalid("theme", "page.theme", name, Theme.NAMES))));
  }

  /** A field of a form that was left empty says nothing. */
  static Optional<String> given(String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** To which part of the company the page is narrowed, as the API takes it. */
  List<String> filters() {
    return Stream.concat(
            given(team).map("team:"::concat).stream(),
            given(region).map("region:"::concat).stream())
        .toList();
  }

  /** A comparison by all metrics of the time that is asked about, with its series. */
  ComparisonParameters series(String by) {
    return comparison(by, null, true);
  }

  /**
   * @param metrics comma separated, null for all
   */
  ComparisonParameters comparison(String by, String metrics, boolean points) {
    return ComparisonParameters.of(
            by, orNull(from), orNull(to), orNull(grain), orNull(asOf), metrics, points)
        .narrowed(filters());
  }

  static String orNull(String value) {
    return given(value).orElse(null);
  }
}
