package tandem.analytics.metric;

import java.util.Collection;
import java.util.List;

/** Looks names up and says, where one is unknown, which would be known. */
final class Checks {

  private Checks() {}

  static Column number(Source source, String name, String where) {
    Column column =
        source
            .column(name)
            .orElseThrow(
                () -> unknown(where, "column", name, source.columns().map(Column::name).toList()));
    if (!column.type().isNumber()) {
      throw new CatalogueException(where, "'" + name + "' is no number");
    }
    return column;
  }

  static String moment(Kind kind, String name, String where) {
    if (!kind.moments().contains(name)) {
      throw unknown(where, "moment of " + kind.name(), name, kind.moments());
    }
    return name;
  }

  static CatalogueException unknown(
      String where, String what, String name, Collection<String> known) {
    return new CatalogueException(
        where, "unknown " + what + " '" + name + "'; known: " + List.copyOf(known));
  }
}
