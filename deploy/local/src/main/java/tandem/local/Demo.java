package tandem.local;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tandem.local.demo.DemoCompany;
import tandem.local.demo.Row;
import tandem.local.demo.Size;

/** The demo company in this suite: loaded once, as of the day before its first load began. */
final class Demo {

  private static final String DAY = "demo/last-day";
  private static final String LOADED = "demo/loaded";

  /** Stands for the moment of the load, after every other. */
  private static final Instant NOW = Instant.MAX;

  private final StateFolder state;
  private final LocalDate lastDay;
  private final DemoCompany company;

  private Demo(StateFolder state, LocalDate lastDay) {
    this.state = state;
    this.lastDay = lastDay;
    this.company = new DemoCompany(Size.SMALL, lastDay);
  }

  static Demo of(StateFolder state) {
    LocalDate lastDay =
        state.has(DAY)
            ? LocalDate.parse(state.read(DAY))
            : LocalDate.now(ZoneOffset.UTC).minusDays(1);
    return new Demo(state, lastDay);
  }

  Map<String, String> callers() {
    return company.callers();
  }

  /** Imports what is not there yet; a load that was cut short goes on where it stopped. */
  void load(List<Service> services, Console console) {
    if (state.has(LOADED)) {
      return;
    }
    if (!state.has(DAY)) {
      state.write(DAY, lastDay.toString());
    }
    Map<String, ImportClient> clients =
        services.stream()
            .collect(
                Collectors.toMap(
                    Service::name,
                    service -> new ImportClient(service.url(), state.read("tokens/admin"))));
    ImportClient sales = clients.get("sales");
    company.sales().forEach(rows -> load(sales, rows, console));
    Map<String, String> customers = sales.idsByExternalId("customers");
    ImportClient operations = clients.get("operations");
    company.operations(customers).forEach(rows -> load(operations, rows, console));
    state.write(LOADED, "");
  }

  /** What happened in a quarter was known at its end; what has no time, from the beginning. */
  private void load(ImportClient client, List<? extends Row> rows, Console console) {
    String type = rows.getFirst().type();
    Map<Instant, List<Row>> known = new TreeMap<>();
    rows.forEach(row -> known.computeIfAbsent(knownAt(row), day -> new ArrayList<>()).add(row));
    known.forEach((at, some) -> client.load(type, some, at.equals(NOW) ? null : at));
    console.tell("demo", String.format(Locale.ROOT, "%,6d %s", rows.size(), type));
  }

  private Instant knownAt(Row row) {
    if (row.timeless()) {
      return company.firstDay().atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    if (row.latest() == null) {
      return NOW;
    }
    LocalDate day = LocalDate.ofInstant(row.latest(), ZoneOffset.UTC);
    LocalDate next = day.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3);
    return next.isAfter(lastDay) ? NOW : next.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
