package tandem.web.paging;

import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A list as a caller asked for it, to be put into a query:
 *
 * <pre>{@code
 * Selection<Opportunity> asked = LISTING.read(request);
 * var query = em.createQuery(
 *     "from Opportunity o where " + scope + " and " + asked.where() + asked.orderBy(),
 *     Opportunity.class);
 * return asked.page(asked.bind(query).getResultList(), OpportunityView::of);
 * }</pre>
 */
public final class Selection<E> {

  private final Listing<E> listing;
  private final String sort;
  private final Listing.Sort<E> by;
  private final boolean descending;
  private final int limit;
  private final String where;
  private final Map<String, Object> parameters;

  Selection(
      Listing<E> listing,
      String sort,
      Listing.Sort<E> by,
      boolean descending,
      int limit,
      String where,
      Map<String, Object> parameters) {
    this.listing = listing;
    this.sort = sort;
    this.by = by;
    this.descending = descending;
    this.limit = limit;
    this.where = where;
    this.parameters = parameters;
  }

  /** The conditions, never empty; safe to join with {@code and}. */
  public String where() {
    return where;
  }

  /** {@code order by} and the keys. */
  public String orderBy() {
    String direction = descending ? " desc" : " asc";
    return " order by " + by.by() + direction + " nulls last, " + listing.id + direction;
  }

  /** What {@link #where} names: {@code :f0}, {@code :f1} … */
  public Map<String, Object> parameters() {
    return parameters;
  }

  /** How many rows to read: one more than the page holds, to know whether there is a next. */
  public int rows() {
    return limit + 1;
  }

  /** Sets the parameters and the number of rows. */
  public <Q extends Query> Q bind(Q query) {
    parameters.forEach(query::setParameter);
    query.setMaxResults(rows());
    return query;
  }

  /** The page that the rows of the query make. */
  public <V> Page<V> page(List<? extends E> rows, Function<? super E, ? extends V> view) {
    List<? extends E> shown = rows.subList(0, Math.min(limit, rows.size()));
    List<V> items = shown.stream().<V>map(view).toList();
    return new Page<>(items, rows.size() > limit ? cursor(shown.getLast()).encode() : null);
  }

  private Cursor cursor(E last) {
    Object key = by.key().apply(last);
    return new Cursor(sort, key == null ? null : key.toString(), listing.idOf.apply(last));
  }
}
