package tandem.analytics.dashboard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The addresses of pages, which keep what a viewer chose.
 *
 * @param root where the pages are, with a slash at its end
 * @param page this one, after the root
 * @param query of this one
 */
public record Links(String root, String page, Map<String, String> query) {

  /** What stays as it is when one goes to another page. */
  private static final Set<String> KEPT =
      Set.of("lang", "theme", "from", "to", "grain", "team", "region", "asOf");

  /** Another page. */
  public String to(String page) {
    return address(page, kept());
  }

  /** Another page, with a parameter of its own. */
  public String to(String page, String name, String value) {
    return to(page, Map.of(name, value));
  }

  /** Another page, with parameters of its own. */
  public String to(String page, Map<String, String> own) {
    Map<String, String> changed = kept();
    changed.putAll(own);
    return address(page, changed);
  }

  /** This page with another value; with null without the parameter. */
  public String with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(query);
    changed.remove(name);
    if (value != null) {
      changed.put(name, value);
    }
    return address(page, changed);
  }

  /** This page. */
  public String here() {
    return address(page, query);
  }

  /** A file of what this page shows, with those of its parameters that the file takes. */
  public String file(String path, String... also) {
    Map<String, String> kept = new LinkedHashMap<>(query);
    Set<String> names = new HashSet<>(KEPT);
    names.remove("theme");
    names.addAll(Set.of(also));
    kept.keySet().retainAll(names);
    return address("export/" + path, kept);
  }

  /** What a form of this page has to send along, besides the fields it has. */
  public Map<String, String> besides(Set<String> fields) {
    Map<String, String> rest = new LinkedHashMap<>(query);
    rest.keySet().removeAll(fields);
    return rest;
  }

  public Map<String, String> besides(String field) {
    return besides(Set.of(field));
  }

  /** What does not depend on what a viewer chose. */
  public String plain(String path) {
    return root + path;
  }

  private Map<String, String> kept() {
    Map<String, String> kept = new LinkedHashMap<>(query);
    kept.keySet().retainAll(KEPT);
    return kept;
  }

  private String address(String path, Map<String, String> parameters) {
    String written =
        parameters.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return root + path + (written.isEmpty() ? "" : "?" + written);
  }
}
