package tandem.analytics.metric;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a funnel, and checks that all it names is there. */
record FunnelReader(String id, Map<String, Kind> kinds) {

  Funnel read(CatalogueFile.FunnelLine line) {
    if (!(Checks.source(kinds, line.of(), where()) instanceof Source.OfJournal on)) {
      throw new CatalogueException(where(), "'" + line.of() + "' is no journal");
    }
    if (!line.names().keySet().containsAll(Set.of("en", "zh"))) {
      throw new CatalogueException(where(), "names in en and zh are needed");
    }
    Funnel funnel =
        new Funnel(
            id,
            line.names(),
            on,
            typed(on, line.stage(), Type.TEXT),
            typed(on, line.order(), Type.INTEGER),
            typed(on, line.won(), Type.FLAG),
            typed(on, line.lost(), Type.FLAG),
            Optional.ofNullable(line.sum()).map(it -> Checks.number(on, it, where())));
    if (funnel.sum().filter(it -> it.type() == Type.MONEY).isPresent()
        && funnel.currency().isEmpty()) {
      throw new CatalogueException(where(), on.kind().name() + " has money but no currency");
    }
    return funnel;
  }

  private Column typed(Source on, String name, Type type) {
    Column column = Checks.column(on, name, where());
    if (column.type() != type) {
      throw new CatalogueException(where(), "'" + name + "' is no " + type.sql());
    }
    return column;
  }

  private String where() {
    return "funnels, " + id;
  }
}
