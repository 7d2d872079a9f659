package tandem.analytics.figure;

import static tandem.analytics.figure.QuestionReader.wrong;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Measure;
import tandem.analytics.metric.Reference;
import tandem.analytics.sql.Sql;

/**
 * The members of dimensions: what anything was ever counted for, in whatever period and metric, or
 * a target was set for, and the records with a name; each is looked for once. Not thread-safe.
 */
public final class Members {

  /** Names of very many records are not searched for near ones to the end. */
  private static final int MOST_NAMES = 20_000;

  private static final int LENGTHS = 3;

  private final Snapshot snapshot;
  private final Catalogue catalogue;
  private final Privacy privacy;
  private final Map<Named, List<String>> found = new HashMap<>();

  /** What was looked for. */
  private record Named(Dimension dimension, String text) {}

  /**
   * @param privacy of the caller, who hears of no other people than those they may see
   */
  public Members(Snapshot snapshot, Catalogue catalogue, Privacy privacy) {
    this.snapshot = snapshot;
    this.catalogue = catalogue;
    this.privacy = privacy;
  }

  /** The ids of records, else the value itself. Refuses what no member is called. */
  List<String> named(Dimension dimension, String text) throws SQLException {
    Named named = new Named(dimension, text);
    List<String> before = found.get(named);
    if (before == null) {
      before = look(dimension, text);
      found.put(named, before);
    }
    return before;
  }

  private List<String> look(Dimension dimension, String text) throws SQLException {
    Names names = snapshot.names();
    if (!dimension.isRecord()) {
      return require(dimension, text, occurs(dimension, text) ? List.of(text) : List.of());
    }
    Optional<String> id = QuestionReader.id(text).map(UUID::toString);
    if (id.isEmpty()) {
      return require(
          dimension,
          text,
          names.ids(dimension.name(), text).stream()
              .filter(its -> privacy.maySee(dimension, its))
              .toList());
    }
    if (!privacy.maySee(dimension, id.get())) {
      return require(dimension, text, List.of());
    }
    boolean known = !names.of(dimension.name(), id.stream().toList()).isEmpty();
    return require(
        dimension, text, known || occurs(dimension, id.get()) ? List.of(id.get()) : List.of());
  }

  private List<String> require(Dimension dimension, String text, List<String> found)
      throws SQLException {
    if (!found.isEmpty()) {
      return found;
    }
    List<String> near = Nearness.near(text, visible(dimension, text));
    throw near.isEmpty()
        ? wrong("filter", "figure.unknown-value", dimension.name(), text)
        : wrong(
            "filter", "figure.unknown-value.near", dimension.name(), text, String.join(", ", near));
  }

  private boolean occurs(Dimension dimension, String value) throws SQLException {
    for (Place place : places(dimension)) {
      boolean found =
          new Sql()
              .add("select exists (select 1 from %s ".formatted(place.table()))
              .add("where %s::text = ?)".formatted(place.column()), value)
              .read(snapshot.connection(), row -> row.getBoolean(1))
              .getFirst();
      if (found) {
        return true;
      }
    }
    return new Sql()
        .add(
            "select exists (select 1 from fact_target where dimension = ? and member = ?)",
            dimension.name(),
            value)
        .read(snapshot.connection(), row -> row.getBoolean(1))
        .getFirst();
  }

  /** What the caller may hear of that could be meant. */
  private Collection<String> visible(Dimension dimension, String text) throws SQLException {
    if (dimension.isRecord()) {
      return new Sql()
              .add("select id, name from display_name where kind = ?", dimension.name())
              .add(" and length(name) between ? and ?", text.length() - LENGTHS, longest(text))
              .add(" order by name limit ?", MOST_NAMES)
              .read(
                  snapshot.connection(),
                  row ->
                      !privacy.maySee(dimension, row.getString("id"))
                          ? Optional.<String>empty()
                          : Optional.of(row.getString("name")))
              .stream()
              .flatMap(Optional::stream)
              .toList();
    }
    List<String> values = new ArrayList<>();
    for (Place place : places(dimension)) {
      values.addAll(
          new Sql()
              .add("select distinct %s as value from %s ".formatted(place.column(), place.table()))
              .add("where %s is not null limit ?".formatted(place.column()), MOST_NAMES)
              .read(snapshot.connection(), row -> row.getString("value")));
    }
    return values;
  }

  /** A part of a name stands for the whole. */
  private static int longest(String text) {
    return text.length() * 4 + LENGTHS;
  }

  /** Where values of a dimension are found. */
  private record Place(String table, String column) {}

  /** Everything that is counted by the dimension, of whatever metric. */
  private List<Place> places(Dimension dimension) {
    if (dimension.through().isPresent()) {
      Reference reference = dimension.through().get();
      return List.of(new Place(reference.kind().table(), reference.column()));
    }
    return catalogue.measures().values().stream()
        .map(Measure::on)
        .distinct()
        .flatMap(
            source ->
                source.dimension(dimension.name()).stream()
                    .map(column -> new Place(source.table(), source.sql(column))))
        .distinct()
        .toList();
  }
}
