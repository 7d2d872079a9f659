package tandem.analytics.figure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.DimensionSet;
import tandem.analytics.sql.Sql;

/** How far the figures reach, for who chooses among them. Thread-safe. */
@ApplicationScoped
public class Extents {

  /** It grows seldom, and nobody has to see that at once. */
  private static final Duration LOOKED_UP_ANEW = Duration.ofMinutes(1);

  private final Cache<String, Extent> known =
      Caffeine.newBuilder().expireAfterWrite(LOOKED_UP_ANEW).maximumSize(1).build();

  private static final Set<String> PLACES = Set.of("team", "region");

  private final Catalogue catalogue;

  Extents(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * How far figures reach.
   *
   * @param knownSince the first day of the month in which anything became known first; empty where
   *     nothing is
   * @param teams those of which anything was counted, by name
   * @param regions the same
   */
  public record Extent(Optional<LocalDate> knownSince, List<String> teams, List<String> regions) {}

  public Extent of(Snapshot snapshot) throws SQLException {
    Extent extent = known.getIfPresent(snapshot.shape());
    if (extent == null) {
      extent = read(snapshot);
      if (extent.knownSince().isPresent()) {
        known.put(snapshot.shape(), extent);
      }
    }
    return extent;
  }

  /** From the set of the places by month, which has the fewest rows. */
  private Extent read(Snapshot snapshot) throws SQLException {
    record Place(String team, String region, LocalDate knownSince) {}
    Optional<DimensionSet> set = catalogue.setsOf(PLACES).stream().findFirst();
    if (set.isEmpty()) {
      return new Extent(Optional.empty(), List.of(), List.of());
    }
    List<String> dimensions = set.get().dimensions();
    List<Place> places =
        new Sql()
            .add("select dims[%d] as team, ".formatted(dimensions.indexOf("team") + 1))
            .add("dims[%d] as region, ".formatted(dimensions.indexOf("region") + 1))
            .add("date_trunc('month', min(known_day))::date as known_since from rollup\n")
            .add("where set = ? and measure = any(?) group by 1, 2", set.get().name(), measures())
            .read(
                snapshot.connection(),
                row ->
                    new Place(
                        row.getString("team"),
                        row.getString("region"),
                        row.getObject("known_since", LocalDate.class)));
    return new Extent(
        places.stream().map(Place::knownSince).min(Comparator.naturalOrder()),
        names(places.stream().map(Place::team)),
        names(places.stream().map(Place::region)));
  }

  private String[] measures() {
    return catalogue.measures().keySet().toArray(String[]::new);
  }

  private static List<String> names(Stream<String> names) {
    return names.filter(Objects::nonNull).distinct().sorted().toList();
  }
}
