package tandem.analytics.metric;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what is open work of a kind, and checks that all it names is there. */
record OpenWorkReader(String id, Map<String, Kind> kinds, Map<String, Measure> measures) {

  OpenWork read(CatalogueFile.OpenLine line) {
    Kind kind = kinds.get(line.of());
    if (kind == null) {
      throw Checks.unknown(where(), "kind", line.of(), kinds.keySet());
    }
    Source.OfMoment beginning =
        new Source.OfMoment(kind, Checks.moment(kind, line.since(), where()));
    Optional<Measure> stock = Optional.ofNullable(line.stock()).map(name -> stock(kind, name));
    OpenWork open =
        new OpenWork(
            id,
            line.names(),
            stock.map(Measure::on).orElse(beginning),
            line.since(),
            line.until().stream().map(moment -> Checks.moment(kind, moment, where())).toList(),
            stock,
            Optional.ofNullable(line.sum()).map(it -> Checks.number(beginning, it, where())),
            line.ages(),
            Optional.ofNullable(line.promises()).map(this::promises));
    check(open);
    return open;
  }

  private Measure stock(Kind kind, String name) {
    Measure stock = measure(name);
    if (!stock.on().kind().equals(kind) || !(stock.on() instanceof Source.OfJournal)) {
      throw new CatalogueException(where(), "'" + name + "' is no stock of " + kind.name());
    }
    return stock;
  }

  private OpenWork.Promises promises(CatalogueFile.PromisesLine line) {
    Measure due = measure(line.due());
    Measure met = measure(line.met());
    if (!due.on().equals(met.on()) || due.due() != Measure.Due.ONCE_DUE) {
      throw new CatalogueException(where(), "promises are what counts once it is due");
    }
    return new OpenWork.Promises(due, met);
  }

  private Measure measure(String name) {
    return Optional.ofNullable(measures.get(String.valueOf(name)))
        .orElseThrow(() -> Checks.unknown(where(), "measure", name, measures.keySet()));
  }

  private void check(OpenWork open) {
    if (!open.names().keySet().containsAll(Set.of("en", "zh"))) {
      throw new CatalogueException(where(), "names in en and zh are needed");
    }
    if (open.sum().filter(it -> it.type() == Type.MONEY).isPresent() && open.currency().isEmpty()) {
      throw new CatalogueException(where(), open.kind().name() + " has money but no currency");
    }
    List<Integer> ages = open.ages();
    if (ages.isEmpty()
        || !ages.equals(ages.stream().filter(it -> it > 0).sorted().distinct().toList())) {
      throw new CatalogueException(where(), "ages are days, each more than the one before");
    }
  }

  private String where() {
    return "open, " + id;
  }
}
