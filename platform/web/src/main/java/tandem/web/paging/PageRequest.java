package tandem.web.paging;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.web.text.Csv;

/**
 * What a caller asks of a list; take it as {@code @BeanParam PageRequest} and have a {@link
 * Listing} read it. The fields are there for the API's description; the list reads the whole query.
 */
public class PageRequest {

  static final Set<String> PARAMETERS = Set.of("cursor", "limit", "sort");

  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 200;

  @QueryParam("limit")
  @Parameter(description = "How many items at most; 1 to 200, 50 if not given.", example = "50")
  String limit;

  @QueryParam("cursor")
  @Parameter(description = "`next` of the page before.")
  String cursor;

  @QueryParam("sort")
  @Parameter(description = "The field to sort by; with `-` before it from high to low.")
  String sort;

  @Context UriInfo uri;

  private Map<String, List<String>> given;

  /** The same from a map, where no request stands behind. */
  public static PageRequest of(Map<String, List<String>> query) {
    PageRequest request = new PageRequest();
    request.given = Map.copyOf(query);
    return request;
  }

  /** How many items the page may hold; refuses what is out of bounds. */
  public int limit() {
    String text = first("limit").orElse("" + DEFAULT_LIMIT);
    try {
      int asked = Integer.parseInt(text);
      if (asked >= 1 && asked <= MAX_LIMIT) {
        return asked;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new RefusedException(Refusal.invalid("limit", "list.limit", text, MAX_LIMIT));
  }

  /**
   * The same, of a list of one order: refuses a sort, and all but {@code others} that it does not
   * take.
   */
  public PageRequest unsorted(String... others) {
    Set<String> known = new TreeSet<>(List.of(others));
    known.addAll(List.of("cursor", "limit"));
    query().keySet().stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw QueryCheck.unknown(name, known);
            });
    return this;
  }

  /**
   * The same list without its pages, read in parts as large as can be: refuses a limit and a cursor
   * of the caller's.
   *
   * @param cursor where the part before ended; null for the first
   */
  public PageRequest part(String cursor) {
    for (String paging : List.of("limit", "cursor")) {
      if (query().containsKey(paging)) {
        throw new RefusedException(Refusal.invalid(paging, "list.whole"));
      }
    }
    Map<String, List<String>> part = new HashMap<>(query());
    part.put("limit", List.of("" + MAX_LIMIT));
    if (cursor != null) {
      part.put("cursor", List.of(cursor));
    }
    return of(part);
  }

  /** Where the page before ended, if this is not the first; refuses a cursor of another sort. */
  public Optional<Cursor> cursor(String ofSort) {
    return first("cursor").map(encoded -> Cursor.decode(encoded, ofSort));
  }

  Optional<String> first(String name) {
    return query().getOrDefault(name, List.of()).stream().findFirst();
  }

  /** But for what says how a file begins. */
  Map<String, List<String>> query() {
    Map<String, List<String>> query =
        new HashMap<>(given == null ? uri.getQueryParameters() : given);
    query.remove(Csv.BYTE_ORDER_MARK);
    return query;
  }
}
