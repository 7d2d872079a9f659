package tandem.analytics.dashboard;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What stands around a page.
 *
 * @param theme null where the screen decides
 * @param viewer null where nobody is signed in, or it is not known yet
 * @param signsInHere whether one signs in by a click, not at a provider of identities
 * @param ways whether the other pages are offered
 * @param period null on pages that are of no time
 * @param freshness in words, null where it is not said
 * @param assets the version of style and scripts
 */
public record Frame(
    Locale locale,
    Theme theme,
    Links links,
    Viewer viewer,
    boolean signsInHere,
    boolean ways,
    PeriodForm period,
    String freshness,
    String assets) {

  /** In the order in which they stand on top. */
  private static final List<String> PAGES =
      List.of("", "compare", "sales", "operations", "customers", "data");

  /** The fields of the form on top. */
  private static final Set<String> FIELDS = Set.of("from", "to", "grain", "team", "region");

  /**
   * Who looks.
   *
   * @param roles as tokens name them
   */
  public record Viewer(String name, List<String> roles) {

    public List<String> words() {
      return roles.stream().flatMap(role -> WordCodes.role(role).stream()).toList();
    }
  }

  /** A page that can be gone to. */
  public record Way(String word, String href, boolean current) {}

  public String language() {
    return locale.toLanguageTag();
  }

  public boolean isChinese() {
    return locale.getLanguage().equals("zh");
  }

  public String otherLanguage() {
    return links.with("lang", isChinese() ? "en" : "zh");
  }

  /** This page, light whatever the screen. */
  public String light() {
    return links.with("theme", Theme.LIGHT.id());
  }

  /** This page, dark whatever the screen. */
  public String dark() {
    return links.with("theme", Theme.DARK.id());
  }

  public List<Way> pages() {
    return PAGES.stream()
        .map(
            page ->
                new Way(
                    "page_" + (page.isEmpty() ? "overview" : page),
                    links.to(page),
                    page.equals(links.page())))
        .toList();
  }

  public Map<String, String> besides() {
    return links.besides(FIELDS);
  }

  Frame of(PeriodForm shown, String fresh) {
    return new Frame(locale, theme, links, viewer, signsInHere, ways, shown, fresh, assets);
  }
}
