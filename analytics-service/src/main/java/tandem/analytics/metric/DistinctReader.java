package tandem.analytics.metric;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads of what members are counted once, and checks that all it names is there. */
record DistinctReader(String name, Map<String, Measure> measures) {

  Distinct read(CatalogueFile.DistinctLine line) {
    Measure among = measure(line.among());
    line.across().forEach(dimension -> dimension(among, dimension));
    if (line.across().contains(line.of())) {
      throw new CatalogueException(where(), "'" + line.of() + "' tells the members apart");
    }
    Column of = dimension(among, line.of());
    return new Distinct(name, among, of, new LinkedHashSet<>(line.across()), window(line, of));
  }

  private Optional<Distinct.Window> window(CatalogueFile.DistinctLine line, Column of) {
    if (line.within() == null) {
      if (line.also() != null) {
        throw new CatalogueException(where(), "what members are also is asked within days");
      }
      if (line.at() != null || line.full()) {
        throw new CatalogueException(where(), "who is a member at an end is asked within days");
      }
      return Optional.empty();
    }
    return Optional.of(
        new Distinct.Window(
            days(line.within()),
            line.full(),
            Objects.requireNonNullElse(line.at(), Distinct.At.END),
            Optional.ofNullable(line.also()).map(also -> also(also, of))));
  }

  private Distinct.Also also(CatalogueFile.AlsoLine line, Column of) {
    Measure among = measure(line.among());
    if (!dimension(among, of.name()).equals(of)) {
      throw new CatalogueException(where(), "'" + of.name() + "' is of two types");
    }
    return new Distinct.Also(among, days(line.within()));
  }

  private int days(String within) {
    return Math.toIntExact(Checks.duration(within, where()).toDays());
  }

  private Measure measure(String among) {
    Measure measure = measures.get(among);
    if (measure == null) {
      throw Checks.unknown(where(), "measure", among, measures.keySet());
    }
    if (measure.isLinked()) {
      throw new CatalogueException(where(), "what counts by other records cannot be counted once");
    }
    return measure;
  }

  private Column dimension(Measure among, String dimension) {
    List<String> known =
        among
            .on()
            .columns()
            .filter(column -> column.type().isDimension())
            .map(Column::name)
            .toList();
    return among
        .on()
        .dimension(dimension)
        .orElseThrow(() -> Checks.unknown(where(), "dimension", dimension, known));
  }

  private String where() {
    return "distinct, " + name;
  }
}
