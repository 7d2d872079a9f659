package tandem.web.paging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import tandem.acts.Values;

/**
 * What a list may be filtered and sorted by; a constant of its resource. Expressions are HQL or
 * SQL, as the query that uses them is, and never come from the caller.
 *
 * <pre>{@code
 * static final Listing<Opportunity> LISTING =
 *     Listing.of("o.id", Opportunity::id)
 *         .sort("openedAt", "o.openedAt", Values.INSTANT, Opportunity::openedAt)
 *         .byDefault("-openedAt")
 *         .filter("state", "o.state", Values.oneOf(State.class))
 *         .range("closedAt", "o.closedAt", Values.INSTANT)
 *         .reference("owner", "o.owner.id", "o.owner.externalId")
 *         .present("opened", "o.openedAt");
 * }</pre>
 *
 * @param <E> the rows of the query
 */
public final class Listing<E> {

  /** A way to sort: the expression, and the same key of a row. */
  record Sort<E>(String by, Function<String, ?> read, Function<? super E, ?> key) {}

  /** One query parameter: the condition for its values, bound as {@code :name}. */
  record Filter(Function<String, ?> read, Function<String, String> condition, boolean many) {}

  final String id;
  final Function<? super E, UUID> idOf;
  final Map<String, Sort<E>> sorts = new LinkedHashMap<>();
  final Map<String, List<Filter>> filters = new LinkedHashMap<>();
  String defaultSort = "id";

  private Listing(String id, Function<? super E, UUID> idOf) {
    this.id = id;
    this.idOf = idOf;
    sorts.put("id", new Sort<>(id, Values.ID, idOf));
  }

  /** A list sorted, at first, by the id, which follows the time of recording. */
  public static <E> Listing<E> of(String id, Function<? super E, UUID> idOf) {
    return new Listing<>(id, idOf);
  }

  /** Allows to sort by a key; rows without one come last. */
  public Listing<E> sort(
      String name, String by, Function<String, ?> read, Function<? super E, ?> key) {
    sorts.put(name, new Sort<>(by, read, key));
    return this;
  }

  /** The sort of a request that names none; with {@code -} before it from high to low. */
  public Listing<E> byDefault(String sort) {
    defaultSort = sort;
    return this;
  }

  /** {@code ?name=a&name=b}: the expression is one of the values. */
  public Listing<E> filter(String name, String by, Function<String, ?> read) {
    return add(name, new Filter(read, bound -> by + " in (:" + bound + ")", true));
  }

  /** {@code ?nameFrom=…&nameTo=…}: half-open, from and before. */
  public Listing<E> range(String name, String by, Function<String, ?> read) {
    add(name + "From", new Filter(read, bound -> by + " >= :" + bound, false));
    return add(name + "To", new Filter(read, bound -> by + " < :" + bound, false));
  }

  /** {@code ?name=…}: another record, by its id or else by its external id. */
  public Listing<E> reference(String name, String byId, String byExternalId) {
    add(name, new Filter(Values.ID, bound -> byId + " in (:" + bound + ")", true));
    return add(name, new Filter(Values.TEXT, bound -> byExternalId + " in (:" + bound + ")", true));
  }

  /** {@code ?name=true|false}: whether the expression has a value. */
  public Listing<E> present(String name, String by) {
    return add(
        name,
        new Filter(
            Values.FLAG,
            bound -> "case when " + by + " is null then false else true end = :" + bound,
            false));
  }

  private Listing<E> add(String name, Filter filter) {
    filters.computeIfAbsent(name, n -> new ArrayList<>()).add(filter);
    return this;
  }

  /** Reads a request; refuses a parameter that the list does not have, and a wrong value. */
  public Selection<E> read(PageRequest request) {
    return new ListingReader<>(this).read(request);
  }
}
