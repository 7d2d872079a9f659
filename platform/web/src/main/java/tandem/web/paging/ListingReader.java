package tandem.web.paging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;

/** Turns the query of a request into conditions. */
final class ListingReader<E> {

  private static final int MAX_VALUES = 100;

  private final Listing<E> listing;
  private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));
  private final Map<String, Object> bound = new LinkedHashMap<>();

  ListingReader(Listing<E> listing) {
    this.listing = listing;
  }

  Selection<E> read(PageRequest request) {
    request.query().forEach(this::filter);
    String sort = request.first("sort").orElse(listing.defaultSort);
    boolean descending = sort.startsWith("-");
    Listing.Sort<E> by = listing.sorts.get(descending ? sort.substring(1) : sort);
    if (by == null) {
      throw wrong("sort", "list.sort", sort, String.join(", ", listing.sorts.keySet()));
    }
    request.cursor(sort).ifPresent(cursor -> after(cursor, by, descending));
    return new Selection<>(
        listing, sort, by, descending, request.limit(), String.join(" and ", conditions), bound);
  }

  private void filter(String name, List<String> values) {
    if (PageRequest.PARAMETERS.contains(name)) {
      if (values.size() > 1) {
        throw wrong(name, "list.too-many-values", name);
      }
      return;
    }
    List<Listing.Filter> filters = listing.filters.get(name);
    if (filters == null) {
      throw QueryCheck.unknown(name, known());
    }
    if (values.size() > (filters.getFirst().many() ? MAX_VALUES : 1)) {
      throw wrong(name, "list.too-many-values", name);
    }
    // Of several filters of one name (a reference) each takes the values that it can read.
    List<String> left = values;
    List<String> either = new ArrayList<>();
    for (Listing.Filter filter : filters) {
      boolean last = filter.equals(filters.getLast());
      List<Object> mine = new ArrayList<>();
      left = left.stream().filter(value -> !take(name, value, filter, last, mine)).toList();
      if (!mine.isEmpty()) {
        either.add(filter.condition().apply(bind(filter.many() ? mine : mine.getFirst())));
      }
    }
    conditions.add(either.stream().collect(Collectors.joining(" or ", "(", ")")));
  }

  private boolean take(
      String name, String value, Listing.Filter filter, boolean last, List<Object> into) {
    try {
      into.add(filter.read().apply(value));
      return true;
    } catch (RuntimeException e) {
      if (last) {
        throw wrong(name, "list.value", name, value);
      }
      return false;
    }
  }

  private String bind(Object value) {
    String name = "f" + bound.size();
    bound.put(name, value);
    return name;
  }

  /** Rows after the cursor in the order of the sort, in which rows without a key come last. */
  private void after(Cursor cursor, Listing.Sort<E> by, boolean descending) {
    String beyond = descending ? " < :" : " > :";
    String id = bind(cursor.id());
    if (cursor.key() == null) {
      conditions.add("(%s is null and %s%s)".formatted(by.by(), listing.id, beyond + id));
      return;
    }
    String key = bind(key(cursor.key(), by.read()));
    conditions.add(
        "(%1$s%2$s or %1$s is null or (%1$s = :%3$s and %4$s%5$s))"
            .formatted(by.by(), beyond + key, key, listing.id, beyond + id));
  }

  private static Object key(String text, Function<String, ?> read) {
    try {
      return read.apply(text);
    } catch (RuntimeException e) {
      throw wrong("cursor", "list.cursor");
    }
  }

  private List<String> known() {
    List<String> names = new ArrayList<>(listing.filters.keySet());
    PageRequest.PARAMETERS.stream().sorted().forEach(names::add);
    return names;
  }

  private static RefusedException wrong(String parameter, String code, Object... arguments) {
    return new RefusedException(Refusal.invalid(parameter, code, arguments));
  }
}
