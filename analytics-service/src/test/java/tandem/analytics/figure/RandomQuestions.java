package tandem.analytics.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Questions about a metric as anybody may ask them of a random world. */
final class RandomQuestions {

  private static final List<Grain> GRAINS = List.of(Grain.values());

  private RandomQuestions() {}

  static Question of(String metric, Random random) {
    LocalDate from = LocalDate.of(2025, 1, 1).plusMonths(random.nextInt(2));
    LocalDate to = LocalDate.of(2025, 3, 1).plusMonths(random.nextInt(2));
    boolean whole = random.nextInt(4) > 0;
    return new Question(
        Shipped.metric(metric),
        new Period(whole ? from : from.plusDays(random.nextInt(20)), to),
        GRAINS.get(random.nextInt(GRAINS.size())),
        by(metric, random),
        switch (random.nextInt(4)) {
          case 0 -> filters(metric, "team", "North", false);
          case 1 -> filters(metric, "team", "North", true);
          case 2 -> filters(metric, "function", "sales", false);
          default -> List.of();
        },
        switch (random.nextInt(4)) {
          case 0 -> Optional.of(LocalDate.of(2025, 1, 31).plusDays(random.nextInt(4)));
          case 1 -> Optional.of(LocalDate.of(2025, 1, 31));
          default -> Optional.empty();
        });
  }

  /** None where the metric has no such dimension. */
  private static List<Filter> filters(
      String metric, String dimension, String value, boolean orNone) {
    return Shipped.has(metric, dimension)
        ? List.of(new Filter(Shipped.dimension(metric, dimension), List.of(value), orNone))
        : List.of();
  }

  private static List<Dimension> by(String metric, Random random) {
    List<List<String>> askable =
        Stream.of(
                List.<String>of(),
                List.of("function"),
                List.of("person"),
                List.of("kind"),
                List.of("team", "kind"),
                List.of("customer.segment"),
                List.of("function", "customer.region"),
                List.of("product.family"),
                List.of("team", "customer"),
                List.of("function", "team"),
                List.of("team"),
                List.of("team"))
            .filter(names -> names.stream().allMatch(name -> Shipped.has(metric, name)))
            .toList();
    return askable.get(random.nextInt(askable.size())).stream()
        .map(name -> Shipped.dimension(metric, name))
        .toList();
  }
}
