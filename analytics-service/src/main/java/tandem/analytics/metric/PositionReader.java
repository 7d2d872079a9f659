package tandem.analytics.metric;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what is open at a point in time, and checks that all it names is there. */
record PositionReader(String name, Map<String, OpenWork> works) {

  Position read(CatalogueFile.PositionLine line) {
    OpenWork work = works.get(line.of());
    if (work == null) {
      throw Checks.unknown(where(), "open work", line.of(), works.keySet());
    }
    if (work.stock().isPresent()) {
      throw new CatalogueException(
          where(), "how much of '" + line.of() + "' is open is told by its stock");
    }
    return new Position(
        work,
        line.at(),
        Optional.ofNullable(line.expected()).map(it -> expected(work.kind(), it)),
        Optional.ofNullable(line.reached()).map(it -> reached(work.kind(), it)),
        new Measure(
            name,
            work.on(),
            Optional.empty(),
            1,
            work.sum().<Measure.Sum>map(Measure.Sum.Of::new).orElse(new Measure.Sum.None()),
            Condition.parse(null, work.on(), where()),
            List.of(),
            Optional.empty(),
            Measure.Due.ALWAYS));
  }

  private Column expected(Kind kind, String attribute) {
    Column expected = Checks.attribute(kind, attribute, where());
    if (expected.type() != Type.DATE) {
      throw new CatalogueException(where(), "'" + attribute + "' is no date");
    }
    return expected;
  }

  private Position.Reached reached(Kind kind, CatalogueFile.ReachedLine line) {
    Source.OfJournal by = new Source.OfJournal(kind, Checks.journal(kind, line.in(), where()));
    return new Position.Reached(
        by, Condition.parse(line.where(), by, where()), Checks.number(by, line.after(), where()));
  }

  private String where() {
    return "positions, " + name;
  }
}
