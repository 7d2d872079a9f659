package tandem.analytics.metric;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks names up and says, where one is unknown, which would be known. */
final class Checks {

  private static final Pattern DURATION = Pattern.compile("(\\d{1,4})([dh])");

  private Checks() {}

  static Column column(Source source, String name, String where) {
    return source
        .column(name)
        .orElseThrow(
            () -> unknown(where, "column", name, source.columns().map(Column::name).toList()));
  }

  static Column number(Source source, String name, String where) {
    Column column = column(source, name, where);
    if (!column.type().isNumber()) {
      throw new CatalogueException(where, "'" + name + "' is no number");
    }
    return column;
  }

  /** A source by its name, {@code opportunity.won}. */
  static Source source(Map<String, Kind> kinds, String name, String where) {
    int dot = name.indexOf('.');
    Kind kind = kinds.get(dot < 0 ? name : name.substring(0, dot));
    if (kind == null) {
      throw unknown(where, "kind in", name, kinds.keySet());
    }
    String entry = name.substring(dot + 1);
    return kind.journal(entry)
        .<Source>map(journal -> new Source.OfJournal(kind, journal))
        .orElseGet(() -> new Source.OfMoment(kind, moment(kind, entry, where)));
  }

  /** Days or hours: {@code 14d}, {@code 36h}. */
  static Duration duration(String text, String where) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      throw new CatalogueException(where, "'" + text + "' is no time such as 14d or 36h");
    }
    long number = Long.parseLong(matcher.group(1));
    return matcher.group(2).equals("d") ? Duration.ofDays(number) : Duration.ofHours(number);
  }

  static String moment(Kind kind, String name, String where) {
    if (!kind.moments().contains(name)) {
      throw unknown(where, "moment of " + kind.name(), name, kind.moments());
    }
    return name;
  }

  static Column attribute(Kind kind, String name, String where) {
    return kind.attribute(name)
        .orElseThrow(
            () ->
                unknown(
                    where,
                    "attribute",
                    name,
                    kind.attributes().stream().map(Column::name).toList()));
  }

  static Journal journal(Kind kind, String name, String where) {
    return kind.journal(name)
        .orElseThrow(
            () ->
                unknown(
                    where,
                    "journal of " + kind.name(),
                    name,
                    kind.journals().stream().map(Journal::name).toList()));
  }

  static CatalogueException unknown(
      String where, String what, String name, Collection<String> known) {
    return new CatalogueException(
        where, "unknown " + what + " '" + name + "'; known: " + List.copyOf(known));
  }
}
