package tandem.analytics.metric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    this.measures =
        each(
            "measures", file.measures(), (name, line) -> new MeasureReader(name, kinds).read(line));
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
            Optional.ofNullable(facts.function()),
            columns(facts.attributes()),
            facts.moments(),
            facts.journals().entrySet().stream()
                .map(it -> new Journal(it.getKey(), columns(it.getValue())))
                .toList());
    FactTable.check(kind);
    return kind;
  }

  private static List<Column> columns(Map<String, Type> types) {
    return types.entrySet().stream().map(it -> new Column(it.getKey(), it.getValue())).toList();
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
