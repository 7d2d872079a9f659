package tandem.analytics.metric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Turns what is written into what is meant, section by section, and refuses what is not. */
final class CatalogueReader {

  private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]*([-.][a-z][a-zA-Z0-9]*)*");

  private final CatalogueFile file;
  private final Map<String, Kind> kinds;
  private final Map<String, Measure> measures;

  CatalogueReader(CatalogueFile file) {
    this.file = file;
    this.kinds = each("facts", file.facts(), CatalogueReader::kind);
    this.measures = each("measures", file.measures(), this::measure);
  }

  Catalogue read(String text) {
    return new Catalogue(
        text,
        kinds,
        measures,
        each("sets", file.sets(), this::set),
        each("metrics", file.metrics(), this::metric));
  }

  private static <L, T> Map<String, T> each(
      String section, Map<String, L> lines, BiFunction<String, L, T> reader) {
    Map<String, T> read = new LinkedHashMap<>();
    lines.forEach(
        (name, line) -> {
          if (!NAME.matcher(name).matches()) {
            throw new CatalogueException(section, "'" + name + "' is no name");
          }
          if (line == null) {
            throw new CatalogueException(section, "'" + name + "' says nothing");
          }
          read.put(name, reader.apply(name, line));
        });
    return read;
  }

  private static Kind kind(String name, CatalogueFile.Facts facts) {
    Kind kind =
        new Kind(
            name,
            columns(facts.attributes()),
            facts.moments(),
            facts.journals().entrySet().stream()
                .map(it -> new Journal(it.getKey(), columns(it.getValue())))
                .toList());
    FactColumns.check(kind);
    return kind;
  }

  private static List<Column> columns(Map<String, Type> types) {
    return types.entrySet().stream().map(it -> new Column(it.getKey(), it.getValue())).toList();
  }

  private Measure measure(String name, CatalogueFile.MeasureLine line) {
    String where = "measures, " + name;
    Source on = source(line.on(), where);
    Measure measure =
        new Measure(
            name,
            on,
            Optional.ofNullable(line.count()).map(it -> Checks.number(on, it, where)),
            Objects.requireNonNullElse(line.whole(), 1L),
            sum(on, line, where),
            Optional.ofNullable(line.where()).map(it -> Condition.parse(it, on, where)));
    if (measure.isMoney() && measure.currency().isEmpty()) {
      throw new CatalogueException(where, on.kind().name() + " has money but no currency");
    }
    if (measure.whole() < 1) {
      throw new CatalogueException(where, "whole must be positive");
    }
    return measure;
  }

  private Source source(String on, String where) {
    int dot = on.indexOf('.');
    Kind kind = kinds.get(dot < 0 ? on : on.substring(0, dot));
    if (kind == null) {
      throw Checks.unknown(where, "kind in", on, kinds.keySet());
    }
    String entry = on.substring(dot + 1);
    return kind.journal(entry)
        .<Source>map(journal -> new Source.OfJournal(kind, journal))
        .orElseGet(() -> new Source.OfMoment(kind, Checks.moment(kind, entry, where)));
  }

  private static Measure.Sum sum(Source on, CatalogueFile.MeasureLine line, String where) {
    if (line.duration() == null) {
      return line.sum() == null
          ? new Measure.Sum.None()
          : new Measure.Sum.Of(Checks.number(on, line.sum(), where));
    }
    if (line.sum() != null || line.count() != null || !(on instanceof Source.OfMoment)) {
      throw new CatalogueException(where, "a duration is of a moment, without count and sum");
    }
    if (line.duration().size() != 2) {
      throw new CatalogueException(where, "a duration is between two moments");
    }
    return new Measure.Sum.Duration(
        Checks.moment(on.kind(), line.duration().getFirst(), where),
        Checks.moment(on.kind(), line.duration().getLast(), where));
  }

  private DimensionSet set(String name, CatalogueFile.SetLine line) {
    for (String dimension : line.dimensions()) {
      if (measures.values().stream().noneMatch(measure -> measure.has(dimension))) {
        throw new CatalogueException("sets, " + name, "no measure has '" + dimension + "'");
      }
    }
    return new DimensionSet(name, line.dimensions(), line.grain());
  }

  private Metric metric(String id, CatalogueFile.MetricLine line) {
    return new MetricReader(id, file.metrics().keySet(), measures).read(line);
  }
}
