package tandem.analytics.metric;

import java.util.ArrayList;
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
  private final List<Reference> references;
  private final Map<String, Measure> measures;
  private final Map<String, Distinct> distinct;
  private final Map<String, OpenWork> open;
  private final Map<String, Position> positions;

  CatalogueReader(CatalogueFile file) {
    this.file = file;
    this.kinds = each("facts", file.facts(), CatalogueReader::kind);
    this.references =
        each("references", file.references(), this::references).values().stream()
            .flatMap(List::stream)
            .toList();
    this.measures =
        each(
            "measures", file.measures(), (name, line) -> new MeasureReader(name, kinds).read(line));
    this.distinct =
        each(
            "distinct",
            file.distinct(),
            (name, line) -> new DistinctReader(name, measures).read(line));
    this.open =
        each("open", file.open(), (id, line) -> new OpenWorkReader(id, kinds, measures).read(line));
    this.positions =
        each(
            "positions",
            file.positions(),
            (name, line) -> new PositionReader(name, open).read(line));
  }

  Catalogue read(String text) {
    return new Catalogue(
        text,
        kinds,
        measures,
        each("sets", file.sets(), this::set),
        open,
        each("funnels", file.funnels(), (id, line) -> new FunnelReader(id, kinds).read(line)),
        positions,
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
    List<Journal> journals = new ArrayList<>();
    facts
        .journals()
        .forEach(
            (journal, types) ->
                journals.add(new Journal(journal, columns(types), Optional.empty())));
    Kind told =
        new Kind(
            name,
            Optional.ofNullable(facts.function()),
            columns(facts.attributes()),
            facts.moments(),
            journals);
    facts.due().forEach((journal, line) -> journals.add(due(told, journal, line)));
    Kind kind = new Kind(name, told.function(), told.attributes(), told.moments(), journals);
    FactTable.check(kind);
    return kind;
  }

  private static Journal due(Kind kind, String name, CatalogueFile.DueLine line) {
    String where = "facts, " + kind.name() + ", " + name;
    if (kind.journal(name).isPresent()) {
      throw new CatalogueException(where, "there is such a journal in the events");
    }
    Column on = Checks.attribute(kind, line.on(), where);
    if (on.type() != Type.DATE) {
      throw new CatalogueException(where, "'" + line.on() + "' is no date");
    }
    return new Journal(
        name,
        Checks.journal(kind, line.of(), where).columns(),
        Optional.of(
            new Journal.Due(
                line.of(),
                on,
                Optional.ofNullable(line.unless())
                    .map(unless -> Checks.journal(kind, unless, where).name()))));
  }

  private static List<Column> columns(Map<String, Type> types) {
    return types.entrySet().stream().map(it -> new Column(it.getKey(), it.getValue())).toList();
  }

  private List<Reference> references(String name, List<String> attributes) {
    String where = "references, " + name;
    Kind kind = kinds.get(name);
    if (kind == null) {
      throw Checks.unknown(where, "kind in", name, kinds.keySet());
    }
    return attributes.stream().map(attribute -> reference(kind, attribute, where)).toList();
  }

  private static Reference reference(Kind kind, String name, String where) {
    Column attribute = Checks.attribute(kind, name, where);
    if (attribute.type() != Type.TEXT) {
      throw new CatalogueException(where, "'" + name + "' is no text");
    }
    return new Reference(kind, attribute);
  }

  private DimensionSet set(String name, CatalogueFile.SetLine line) {
    String where = "sets, " + name;
    List<Reference> through =
        references.stream().filter(it -> line.dimensions().contains(it.name())).toList();
    if (through.stream().map(Reference::kind).distinct().count() > 1) {
      throw new CatalogueException(where, "its references are to several kinds");
    }
    DimensionSet set = new DimensionSet(name, line.dimensions(), through, line.grain());
    for (String dimension : line.dimensions()) {
      if (set.reference(dimension).isEmpty()
          && measures.values().stream().noneMatch(measure -> measure.has(dimension))) {
        throw new CatalogueException(where, "no measure has '" + dimension + "'");
      }
    }
    return set;
  }

  private Metric metric(String id, CatalogueFile.MetricLine line) {
    return new MetricReader(id, file.metrics(), measures, distinct, positions, references)
        .read(line);
  }
}
