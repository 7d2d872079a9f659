package tandem.analytics.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.analytics.figure.Grain;
import tandem.analytics.figure.Period;
import tandem.analytics.figure.QuestionTimes;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Fraction;
import tandem.analytics.metric.Metric;
import tandem.analytics.metric.Metric.Angle;

/**
 * What is to be compared.
 *
 * @param asOf the day as of whose end it is to be answered; empty for now
 * @param weights of all angles
 * @param metrics in the catalogue's order
 * @param points whether they stand in the answer, and the records of targets
 * @param data the days from the first until the last on which anything is recorded, none of them to
 *     come; empty where nothing is
 * @param filters to which part of the company it is narrowed
 */
record ComparisonQuestion(
    Period period,
    Grain grain,
    By by,
    Optional<LocalDate> asOf,
    Map<Angle, Fraction> weights,
    List<Metric> metrics,
    boolean points,
    Optional<Period> data,
    ComparisonFilters filters) {

  /** Two years, besides the month that is not over. */
  private static final int MONTHS = 24;

  private static final BigDecimal HEAVIEST = BigDecimal.valueOf(1_000_000);
  private static final int FINEST = 6;

  /** Who is compared. */
  enum By {
    @JsonProperty("function")
    FUNCTION,
    @JsonProperty("team")
    TEAM,
    @JsonProperty("department")
    DEPARTMENT,
    @JsonProperty("region")
    REGION,
    @JsonProperty("person")
    PERSON;

    /** As the catalogue names the dimension. */
    String dimension() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static ComparisonQuestion read(
      ComparisonParameters asked,
      Catalogue catalogue,
      LocalDate today,
      Optional<Period> data,
      ComparisonFilters filters) {
    Grain grain = QuestionTimes.grain(asked.grain);
    return new ComparisonQuestion(
        period(asked, grain, today, data),
        grain,
        by(asked.by),
        QuestionTimes.day("asOf", asked.asOf),
        weights(asked.weights),
        metrics(asked.metrics, catalogue),
        asks("points", asked.points),
        data,
        filters);
  }

  /** Until the month of the last that is recorded, and not from before the first. */
  private static Period period(
      ComparisonParameters asked, Grain grain, LocalDate today, Optional<Period> data) {
    LocalDate last = data.map(days -> days.to().minusDays(1)).orElse(today);
    int months = Grain.MONTH.end(last).isAfter(today) ? MONTHS + 1 : MONTHS;
    Period period = QuestionTimes.period(asked.from, asked.to, grain, last, months);
    return data.map(days -> Grain.MONTH.start(days.from()))
        .filter(first -> asked.from == null && first.isBefore(period.to()))
        .filter(first -> first.isAfter(period.from()))
        .map(first -> new Period(first, period.to()))
        .orElse(period);
  }

  /** How many periods of the series make a year; 0 where its seasons are not known. */
  int season() {
    return switch (grain) {
      case MONTH -> 12;
      case QUARTER -> 4;
      case DAY, WEEK, YEAR, WHOLE -> 0;
    };
  }

  /** Whether a change may be said: not where the days of the week or the months are not even. */
  boolean tellsChange() {
    return grain != Grain.DAY && grain != Grain.WEEK;
  }

  /** Whether all of the members belong to different functions. */
  boolean isBetweenFunctions() {
    return by == By.FUNCTION;
  }

  private static By by(String text) {
    return text == null
        ? By.FUNCTION
        : Arrays.stream(By.values())
            .filter(by -> by.dimension().equals(text))
            .findFirst()
            .orElseThrow(() -> wrong("by", "comparison.by", text));
  }

  private static Map<Angle, Fraction> weights(String text) {
    Map<Angle, Fraction> weights = new EnumMap<>(Angle.class);
    for (Angle angle : Angle.values()) {
      weights.put(angle, Fraction.of(1));
    }
    for (String part : parts(text)) {
      int colon = part.indexOf(':');
      String name = colon < 0 ? part : part.substring(0, colon).strip();
      Angle angle =
          Arrays.stream(Angle.values())
              .filter(its -> its.name().toLowerCase(Locale.ROOT).equals(name))
              .findFirst()
              .orElseThrow(() -> wrong("weights", "comparison.angle", name));
      weights.put(angle, weight(colon < 0 ? "" : part.substring(colon + 1).strip()));
    }
    if (weights.values().stream().allMatch(Fraction::isZero)) {
      throw wrong("weights", "comparison.weightless");
    }
    return weights;
  }

  private static Fraction weight(String text) {
    try {
      BigDecimal weight = new BigDecimal(text);
      if (weight.signum() >= 0
          && weight.compareTo(HEAVIEST) <= 0
          && weight.stripTrailingZeros().scale() <= FINEST) {
        return Fraction.of(weight);
      }
      throw wrong("weights", "comparison.weight", text);
    } catch (NumberFormatException e) {
      throw wrong("weights", "comparison.weight", text);
    }
  }

  private static List<Metric> metrics(String text, Catalogue catalogue) {
    Collection<Metric> all = catalogue.metrics().values();
    List<String> ids = parts(text);
    for (String id : ids) {
      if (!catalogue.metrics().containsKey(id)) {
        throw wrong("metrics", "comparison.metric", id);
      }
    }
    Predicate<Metric> isAsked = metric -> ids.isEmpty() || ids.contains(metric.id());
    return all.stream().filter(isAsked).toList();
  }

  /** Whether something stands in the answer on request. */
  static boolean asks(String parameter, String text) {
    return switch (text) {
      case null -> false;
      case "false" -> false;
      case "true" -> true;
      default -> throw wrong(parameter, "comparison.asks", text);
    };
  }

  private static List<String> parts(String text) {
    return text == null || text.isBlank()
        ? List.of()
        : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
  }

  private static RefusedException wrong(String parameter, String code, Object... arguments) {
    return new RefusedException(Refusal.invalid(parameter, code, arguments));
  }
}
