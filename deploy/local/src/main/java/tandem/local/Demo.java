package tandem.local;

import static java.util.concurrent.CompletableFuture.runAsync;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tandem.local.demo.DemoCompany;
import tandem.local.demo.Links;
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
    this.company = new DemoCompany(Size.DEMO, lastDay);
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
            .collect(Collectors.toMap(Service::name, service -> ImportClient.of(service, state)));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      load(clients.get("sales"), clients.get("operations"), threads, console).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof StartRefused refused ? refused : e;
    }
    state.write(LOADED, "");
  }

  /** Both services at once, as far as what happened in one does not lean on the other. */
  private CompletableFuture<Void> load(
      ImportClient sales, ImportClient operations, Executor threads, Console console) {
    CompletableFuture<Void> market =
        runAsync(() -> load(sales, company.market(), console), threads);
    CompletableFuture<Void> sold =
        market.thenRunAsync(() -> load(sales, company.selling(), console), threads);
    CompletableFuture<Void> judged =
        sold.thenRunAsync(() -> load(sales, company.opinions(), console), threads);
    CompletableFuture<Void> cared =
        runAsync(() -> load(operations, company.operations(), console), threads)
            .runAfterBothAsync(
                market,
                () -> load(operations, company.care(links(sales, Map.of())), console),
                threads);
    CompletableFuture<Void> delivered =
        cared.runAfterBothAsync(
            sold,
            () -> {
              Links links = links(sales, sales.idsByExternalId("deals"));
              load(operations, company.deliveries(links), console);
            },
            threads);
    return CompletableFuture.allOf(judged, delivered);
  }

  private static Links links(ImportClient sales, Map<String, String> deals) {
    return new Links(sales.idsByExternalId("customers"), deals);
  }

  private void load(ImportClient client, List<List<? extends Row>> lists, Console console) {
    Map<List<? extends Row>, List<URI>> started = new LinkedHashMap<>();
    lists.forEach(rows -> started.put(rows, start(client, rows)));
    started.forEach(
        (rows, imports) -> {
          imports.forEach(client::await);
          String type = rows.getFirst().type();
          console.tell("demo", String.format(Locale.ROOT, "%,6d %s", rows.size(), type));
        });
  }

  /**
   * What happened in a quarter was known at its end, and which opportunities were open at the end
   * of each month; what has no time, from the beginning.
   */
  private List<URI> start(ImportClient client, List<? extends Row> rows) {
    String type = rows.getFirst().type();
    Map<Instant, List<Row>> known = new TreeMap<>();
    rows.forEach(row -> known.computeIfAbsent(knownAt(row), day -> new ArrayList<>()).add(row));
    List<URI> imports = new ArrayList<>();
    known.forEach((at, some) -> imports.add(client.start(type, some, at.equals(NOW) ? null : at)));
    return imports;
  }

  private Instant knownAt(Row row) {
    if (row instanceof Row.Target target) {
      return target.setAt();
    }
    if (row instanceof Row.Budget budget) {
      return budget.setAt();
    }
    if (row.timeless()) {
      return company.firstDay().atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    if (row instanceof Row.Opportunity open && open.closedAt() == null && open.openedAt() != null) {
      return atEndOfMonth(LocalDate.ofInstant(open.openedAt(), ZoneOffset.UTC));
    }
    if (row.latest() == null) {
      return NOW;
    }
    LocalDate day = LocalDate.ofInstant(row.latest(), ZoneOffset.UTC);
    return known(day.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3));
  }

  /**
   * The last second of the month of a day; of one that is not over, now, and of one before the two
   * years, their beginning.
   */
  private Instant atEndOfMonth(LocalDate day) {
    LocalDate next = day.withDayOfMonth(1).plusMonths(1);
    if (next.isAfter(lastDay.plusDays(1))) {
      return NOW;
    }
    Instant first = company.firstDay().atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant end = next.atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1);
    return end.isBefore(first) ? first : end;
  }

  /** The beginning of a day that was one of the two years, else now. */
  private Instant known(LocalDate day) {
    return day.isAfter(lastDay) ? NOW : day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
