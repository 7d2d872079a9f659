package tandem.events.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a metric is to reach in a period, for a function or a part of one: either a floor and a
 * target, or a band. When it was known is the event's {@code knownAt}. Values are in the metric's
 * unit as answers show it: money in major units, shares from 0 to 1, durations in the metric's
 * hours or days.
 *
 * @param metric the metric's id
 * @param function {@code sales} or {@code operations}
 * @param dimension {@code function}, {@code team}, {@code region} or {@code person}
 * @param member the function, the name of the team or region, or the person's id as text
 * @param from the first day of the period, in the company's time zone
 * @param to the day after its last
 * @param currency ISO 4217, of a metric in money; null for the others
 * @param floor the value of no merit, null where there is a band
 * @param target the value of full merit, null where there is a band
 * @param band floor, low, high and ceiling in rising order: full merit between low and high, none
 *     at floor and ceiling; null where there are a floor and a target
 * @param withdrawn whether it holds no longer
 * @param knownSince the first day on which what it says was known, where that was said afterwards;
 *     null where the event's own {@code knownAt} tells it
 */
public record TargetFacts(
    String metric,
    String function,
    String dimension,
    String member,
    LocalDate from,
    LocalDate to,
    String currency,
    BigDecimal floor,
    BigDecimal target,
    List<BigDecimal> band,
    boolean withdrawn,
    LocalDate knownSince) {}
