package tandem.analytics.metric;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one measure and checks that all it names is there and can be counted. */
final class MeasureReader {

  private final String name;
  private final Map<String, Kind> kinds;
  private final String where;

  MeasureReader(String name, Map<String, Kind> kinds) {
    this.name = name;
    this.kinds = kinds;
    this.where = "measures, " + name;
  }

  Measure read(CatalogueFile.MeasureLine line) {
    Source on = Checks.source(kinds, line.on(), where);
    Measure measure =
        new Measure(
            name,
            on,
            Optional.ofNullable(line.count()).map(it -> Checks.number(on, it, where)),
            Objects.requireNonNullElse(line.whole(), 1L),
            sum(on, line),
            Condition.parse(line.where(), on, where),
            links(on, line),
            Optional.ofNullable(line.age()).map(it -> Checks.moment(on.kind(), it, where)),
            line.onceDue() ? Measure.Due.ONCE_DUE : Measure.Due.ALWAYS);
    if (measure.isMoney() && measure.currency().isEmpty()) {
      throw new CatalogueException(where, on.kind().name() + " has money but no currency");
    }
    if (measure.age().isPresent() && !(on instanceof Source.OfJournal)) {
      throw new CatalogueException(where, "only what a journal adds up grows old");
    }
    if (measure.whole() < 1) {
      throw new CatalogueException(where, "whole must be positive");
    }
    return measure;
  }

  private Measure.Sum sum(Source on, CatalogueFile.MeasureLine line) {
    if (line.duration() == null) {
      return line.sum() == null
          ? new Measure.Sum.None()
          : new Measure.Sum.Of(Checks.number(on, line.sum(), where));
    }
    if (line.sum() != null || line.count() != null || !(on instanceof Source.OfMoment)) {
      throw new CatalogueException(where, "a duration is of a moment, without count and sum");
    }
    return duration(on, line.duration());
  }

  private Measure.Sum duration(Source on, List<String> ends) {
    if (ends.size() == 1) {
      return new Measure.Sum.Time(Checks.number(on, ends.getFirst(), where));
    }
    if (ends.size() != 2) {
      throw new CatalogueException(where, "a duration is a column, or between two moments");
    }
    String from = ends.getFirst();
    String to = Checks.moment(on.kind(), ends.getLast(), where);
    if (!from.contains(".")) {
      return new Measure.Sum.Between(Checks.moment(on.kind(), from, where), to);
    }
    Source first = Checks.source(kinds, from, where);
    Column ref = Checks.column(on, first.kind().name(), where);
    if (!on.equals(new Source.OfMoment(on.kind(), to))) {
      throw new CatalogueException(where, "a duration since another record is until its moment");
    }
    return new Measure.Sum.Since(ref, first);
  }

  private List<Link> links(Source on, CatalogueFile.MeasureLine line) {
    return Stream.concat(
            Stream.ofNullable(line.first()).map(it -> first(on, it)),
            Stream.concat(
                Stream.ofNullable(line.followed()).map(it -> followed(on, it)),
                Stream.ofNullable(line.done()).map(it -> done(on, it))))
        .toList();
  }

  private Link first(Source on, CatalogueFile.FirstLine line) {
    Source of = line.of() == null ? on : Checks.source(kinds, line.of(), where);
    if (!of.kind().equals(on.kind())) {
      throw new CatalogueException(
          where, "first is of what happens to a " + on.kind().name() + " itself");
    }
    Duration within = line.within() == null ? Duration.ZERO : Checks.duration(line.within(), where);
    return new Link.First(same(on, of, line.same()), of, within);
  }

  private Link followed(Source on, CatalogueFile.FollowedLine line) {
    Source by = Checks.source(kinds, line.by(), where);
    return new Link.Followed(
        by,
        Condition.parse(line.where(), by, where),
        same(on, by, line.same()),
        Checks.duration(line.within(), where));
  }

  private Link done(Source on, String name) {
    Source by = Checks.source(kinds, name, where);
    return new Link.Done(by, Checks.column(by, on.kind().name(), where));
  }

  private Column same(Source on, Source other, String name) {
    Column same = Checks.column(other, name, where);
    if (!Checks.column(on, name, where).equals(same)) {
      throw new CatalogueException(where, "'" + name + "' is of two types");
    }
    return same;
  }
}
