package tandem.analytics.metric;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A figure that can be asked for.
 *
 * @param names by language, {@code en} and {@code zh}
 * @param definitions what the figure is, in a sentence, by language; empty where none is given
 * @param formula over measures: {@code count(m)}, {@code sum(m)}, {@code stock(m)}, {@code
 *     distinct(d)}, {@code open(p)}, {@code value(p)}, {@code target(metric)}, {@code
 *     left(metric)}, {@code abs(sum)}, {@code days}, {@code + - * /}
 * @param value the formula, read
 * @param shows by the name under which they stand beside the value: its parts
 * @param counter the metric that must not fall while this one rises
 * @param distribution the measure whose quantiles stand beside the value
 * @param ages the measure whose stock's ages, at the period's end, stand beside the value
 * @param recorded of which something has to have been recorded for a figure to mean anything; empty
 *     where nothing counted is no figure anyway
 * @param window how many days have to pass until something can be counted
 * @param trailing of how many days before the end of a period its counts and sums are, whenever
 *     that began; empty for those of the period
 * @param cells in which it is worked out before it is added up; empty where all adds up
 * @param reads what answers about it read
 */
public record Metric(
    String id,
    Map<String, String> names,
    Map<String, String> definitions,
    Function function,
    Angle angle,
    Unit unit,
    Direction direction,
    Grade grade,
    String formula,
    Formula value,
    Map<String, Formula> shows,
    Optional<String> counter,
    Optional<Measure> distribution,
    Optional<Measure> ages,
    List<Measure> recorded,
    Optional<Integer> window,
    Optional<Integer> trailing,
    Optional<Cells> cells,
    Reads reads) {

  public Metric {
    names = Map.copyOf(names);
    definitions = Map.copyOf(definitions);
    recorded = List.copyOf(recorded);
    shows = Collections.unmodifiableMap(new LinkedHashMap<>(shows));
  }

  /** In a language; English where it has no name of its own there. */
  public String name(Locale locale) {
    return names.getOrDefault(locale.getLanguage(), names.get("en"));
  }

  /** In a language, else in English; null where none is given. */
  public String definition(Locale locale) {
    return definitions.getOrDefault(locale.getLanguage(), definitions.get("en"));
  }

  /** Of what tells metrics of a catalogue apart; the rest is long. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** The value's formula and those of its parts. */
  public Stream<Formula> formulas() {
    return Stream.concat(Stream.of(value), shows.values().stream());
  }

  /** Whether what was read of two periods is, added up, what has to be read of both. */
  public boolean addsUp() {
    return cells.isEmpty() && trailing.isEmpty() && reads.positions().isEmpty();
  }

  /** Whose work it measures. */
  public enum Function {
    @JsonProperty("sales")
    SALES,
    @JsonProperty("operations")
    OPERATIONS,
    @JsonProperty("both")
    BOTH;

    /** As facts and targets write it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The four angles in which the functions are laid side by side. */
  public enum Angle {
    @JsonProperty("goals")
    GOALS,
    @JsonProperty("work")
    WORK,
    @JsonProperty("way")
    WAY,
    @JsonProperty("evaluation")
    EVALUATION
  }

  /** What the value is given in; sums of durations are milliseconds before that. */
  public enum Unit {
    @JsonProperty("money")
    MONEY,
    /** Of one: mostly between 0 and 1. */
    @JsonProperty("share")
    SHARE,
    @JsonProperty("days")
    DAYS,
    @JsonProperty("hours")
    HOURS,
    @JsonProperty("minutes")
    MINUTES,
    @JsonProperty("per-day")
    PER_DAY,
    @JsonProperty("per-person")
    PER_PERSON,
    /** Of a thousand customers. */
    @JsonProperty("per-thousand")
    PER_THOUSAND,
    /** How many times something there is. */
    @JsonProperty("times")
    TIMES,
    /** Between −100 and 100. */
    @JsonProperty("points")
    POINTS,
    @JsonProperty("count")
    COUNT
  }

  /** Which way is better. */
  public enum Direction {
    @JsonProperty("up")
    UP,
    @JsonProperty("down")
    DOWN,
    @JsonProperty("band")
    BAND
  }

  /** Whether the functions may be compared by it. */
  public enum Grade {
    A,
    B,
    C
  }
}
