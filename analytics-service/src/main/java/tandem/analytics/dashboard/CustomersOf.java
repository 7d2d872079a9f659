package tandem.analytics.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.analytics.figure.Dimension;
import tandem.analytics.figure.Evidence;
import tandem.analytics.figure.EvidencePage;
import tandem.analytics.figure.Figures;
import tandem.analytics.figure.Point;
import tandem.analytics.figure.QuestionParameters;
import tandem.analytics.figure.Series;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Metric;
import tandem.analytics.writing.Numbers;
import tandem.web.paging.PageRequest;

/** Reads what is known of customers, through the metrics that count by customer. */
@ApplicationScoped
class CustomersOf {

  private static final String CUSTOMER = "customer";
  private static final String REVENUE = "revenue";
  private static final int MOST_CUSTOMERS = 100;
  private static final int MOST_ACTS = 200;

  private final Catalogue catalogue;
  private final Figures figures;

  CustomersOf(Catalogue catalogue, Figures figures) {
    this.catalogue = catalogue;
    this.figures = figures;
  }

  /** Of which time. */
  record Time(String from, String to, String asOf) {

    QuestionParameters question(String by, List<String> filters) {
      return QuestionParameters.of(from, to, "whole", by, filters, asOf);
    }
  }

  /** By what they bring, the most first. */
  List<CustomersView.Customer> largest(Time time, Links links, Numbers numbers) {
    Metric revenue =
        Optional.ofNullable(catalogue.metrics().get(REVENUE))
            .orElseThrow(() -> new RefusedException(Refusal.notFound("metric", REVENUE)));
    return figures.series(revenue, time.question(CUSTOMER, List.of())).series().series().stream()
        .filter(line -> line.key().containsKey(CUSTOMER))
        .sorted(
            Comparator.comparing(
                line -> line.points().getFirst().value(),
                Comparator.nullsLast(Comparator.reverseOrder())))
        .limit(MOST_CUSTOMERS)
        .map(
            line ->
                new CustomersView.Customer(
                    line.by().get(CUSTOMER),
                    links.to("customers/" + line.key().get(CUSTOMER)),
                    figure(revenue, line.points().getFirst().value(), numbers),
                    numbers.number(line.points().getFirst().n(), 1)))
        .toList();
  }

  /**
   * @param reference an id or a name
   * @throws RefusedException if nobody is called so
   */
  CustomerView one(String reference, Time time, Links links, Numbers numbers) {
    List<Metric> metrics =
        catalogue.metrics().values().stream().filter(CustomersOf::isByCustomer).toList();
    List<CustomerView.Figure> its = new ArrayList<>();
    Map<Key, Found> acts = new TreeMap<>();
    boolean restricted = false;
    String name = reference;
    for (Metric metric : metrics) {
      List<String> filter = List.of(CUSTOMER + ":" + reference);
      Series series = figures.series(metric, time.question(CUSTOMER, filter)).series();
      for (Series.Line line : series.series()) {
        name = line.by().get(CUSTOMER);
        Point point = line.points().getFirst();
        if (point.value() != null) {
          its.add(
              new CustomerView.Figure(
                  metric.name(numbers.locale()),
                  links.to("metrics/" + metric.id()),
                  figure(metric, point.value(), numbers),
                  point.n() == null ? null : numbers.number(point.n(), 1)));
        }
      }
      EvidencePage found =
          figures.evidence(
              metric,
              time.question(null, filter),
              PageRequest.of(Map.of("limit", List.of(Integer.toString(MOST_ACTS)))));
      restricted |= found.restricted();
      found.items().forEach(item -> add(acts, metric, item));
    }
    return new CustomerView(
        name,
        its,
        acts.values().stream().limit(MOST_ACTS).map(found -> act(found, numbers)).toList(),
        restricted,
        MOST_ACTS);
  }

  private static boolean isByCustomer(Metric metric) {
    return Dimension.of(metric).stream().anyMatch(it -> it.name().equals(CUSTOMER));
  }

  /** What several metrics count is told once; the newest first. */
  private record Key(Instant at, String kind, UUID id) implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::at).reversed().thenComparing(Key::kind).thenComparing(Key::id);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private record Found(Evidence item, Map<Metric, BigDecimal> counted) {}

  private static void add(Map<Key, Found> acts, Metric metric, Evidence item) {
    acts.computeIfAbsent(
            new Key(item.at(), item.kind(), item.id()),
            _ -> new Found(item, new TreeMap<>(Comparator.comparing(Metric::id))))
        .counted()
        .putIfAbsent(metric, item.value());
  }

  private static CustomerView.Act act(Found found, Numbers numbers) {
    Evidence item = found.item();
    return new CustomerView.Act(
        numbers.day(item.day()),
        function(found),
        WordCodes.kind(item.kind()),
        item.by().get("person"),
        item.by().get("team"),
        found.counted().entrySet().stream()
            .map(
                it ->
                    new CustomerView.Counted(
                        it.getKey().name(numbers.locale()),
                        value(it.getKey(), it.getValue(), item, numbers)))
            .toList());
  }

  /** As the act says, else whose work its metrics are; null where both are possible. */
  private static String function(Found found) {
    return Stream.concat(
            Stream.ofNullable(found.item().by().get("function")),
            found.counted().keySet().stream()
                .map(Metric::function)
                .filter(function -> function != Metric.Function.BOTH)
                .map(Metric.Function::id))
        .findFirst()
        .orElse(null);
  }

  private static String value(Metric metric, BigDecimal value, Evidence item, Numbers numbers) {
    return value != null && metric.unit() == Metric.Unit.MONEY
        ? numbers.money(value, item.currency())
        : figure(metric, value, numbers);
  }

  private static String figure(Metric metric, BigDecimal value, Numbers numbers) {
    return value == null ? null : numbers.figure(metric.unit(), value);
  }
}
