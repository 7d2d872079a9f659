package tandem.analytics.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Fraction;
import tandem.analytics.money.ExchangeRates;
import tandem.analytics.target.InForce.None;
import tandem.analytics.target.InForce.Why;
import tandem.worktime.BusinessCalendar;

/**
 * Says which goal was in force in a period. A target counts as it was known before the period, or
 * what of the period it is for, began. That of a figure that adds up over time is taken in
 * proportion to the working days and has to be there for all of the period; of a period that is not
 * over it is what is due by now. Any other holds as it is, and the one of the period's first day is
 * taken, else the first after.
 *
 * <p>Pure: reads nothing but what it was given. Immutable.
 */
public final class TargetBook {

  private final Catalogue catalogue;
  private final ExchangeRates rates;
  private final BusinessCalendar calendar;
  private final LocalDate asOf;
  private final LocalDate today;
  private final List<TargetVersion> versions;
  private final Map<Subject, Map<UUID, List<TargetVersion>>> targets = new LinkedHashMap<>();

  /**
   * @param today the first day that is not over; what is to be reached from then on is not due
   */
  TargetBook(
      Catalogue catalogue,
      ExchangeRates rates,
      BusinessCalendar calendar,
      Optional<LocalDate> asOf,
      LocalDate today,
      List<TargetVersion> versions) {
    this.catalogue = catalogue;
    this.rates = rates;
    this.calendar = calendar;
    this.asOf = asOf.orElse(LocalDate.MAX);
    this.today = today;
    this.versions = List.copyOf(versions);
    this.versions.forEach(this::add);
  }

  /** Of the same targets and rates, as of the same day. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof TargetBook book
            && rates.equals(book.rates)
            && versions.equals(book.versions)
            && asOf.equals(book.asOf)
            && today.equals(book.today));
  }

  @Override
  public int hashCode() {
    return versions.size();
  }

  private void add(TargetVersion version) {
    List<TargetVersion> known =
        targets
            .computeIfAbsent(version.subject(), its -> new LinkedHashMap<>())
            .computeIfAbsent(version.id(), its -> new ArrayList<>());
    if (version.saidSince() != null && !known.isEmpty()) {
      // The day is said again, and what was said before was wrong.
      known.addLast(known.removeLast().asRecorded());
    }
    known.add(version);
  }

  /** Whoever has a target of the metric, in force or not. */
  public Set<Subject> subjects(String metric) {
    return targets.keySet().stream()
        .filter(subject -> subject.metric().equals(metric))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @param from the first day of the period
   * @param to the first day after
   */
  public InForce inForce(Subject subject, LocalDate from, LocalDate to) {
    if (!adds(subject.metric()) || !today.isBefore(to)) {
      return whole(subject, from, to);
    }
    return from.isBefore(today) && calendar.workingDays(from, today) > 0
        ? whole(subject, from, today)
        : notDue(whole(subject, from, to));
  }

  /**
   * All that is to be reached by the end of a period since the first of the targets for any of its
   * days began, whether it is due or not.
   *
   * @param since the first day of that target; null where there is no goal
   */
  public record Planned(InForce goal, LocalDate since) {}

  /**
   * What of a metric that adds up was planned to be reached by the end of a period.
   *
   * @param from the first day of the period
   * @param to the first day after
   */
  public Planned planned(Subject subject, LocalDate from, LocalDate to) {
    InForce whole = whole(subject, from, to);
    if (!(whole instanceof InForce.Set)) {
      return new Planned(whole, null);
    }
    List<TargetVersion> inForce = inForce(candidates(subject, from, to), from, to);
    LocalDate since = inForce.getFirst().from();
    return new Planned(sum(inForce, true, since, to), since);
  }

  private static InForce notDue(InForce later) {
    return later instanceof InForce.Set ? new None(Why.NOT_DUE, null) : later;
  }

  private boolean adds(String metric) {
    return catalogue.metrics().containsKey(metric)
        && catalogue.metrics().get(metric).value().isAdditive();
  }

  private InForce whole(Subject subject, LocalDate from, LocalDate to) {
    List<List<TargetVersion>> candidates = candidates(subject, from, to);
    List<TargetVersion> inForce = inForce(candidates, from, to);
    boolean adds = adds(subject.metric());
    if (inForce.isEmpty() || (adds && !isWhole(inForce, from, to))) {
      return none(candidates, from, to, inForce.isEmpty() ? Why.MISSING : Why.PARTLY);
    }
    return sum(adds ? inForce : List.of(inForce.getFirst()), adds, from, to);
  }

  private List<TargetVersion> inForce(
      List<List<TargetVersion>> candidates, LocalDate from, LocalDate to) {
    return candidates.stream()
        .flatMap(versions -> known(versions, from, to).stream())
        .filter(TargetVersion::holds)
        .sorted(Comparator.comparing(TargetVersion::from))
        .toList();
  }

  /** Of each target that is for any of the days, all versions. */
  private List<List<TargetVersion>> candidates(Subject subject, LocalDate from, LocalDate to) {
    List<List<TargetVersion>> candidates = new ArrayList<>();
    for (List<TargetVersion> versions : targets.getOrDefault(subject, Map.of()).values()) {
      for (TargetVersion version : versions) {
        if (version.isFor(from, to)) {
          candidates.add(versions);
          break;
        }
      }
    }
    return candidates;
  }

  /** The version that was known before what of the period it is for began. */
  private Optional<TargetVersion> known(
      List<TargetVersion> versions, LocalDate from, LocalDate to) {
    return versions.stream()
        .filter(version -> version.isFor(from, to))
        .filter(version -> version.isKnownOn(earlier(asOf, start(version, from).minusDays(1))))
        // Of what was known by its time and what was said later, the latter is the company's word.
        .reduce((_, later) -> later);
  }

  private static boolean isWhole(List<TargetVersion> inForce, LocalDate from, LocalDate to) {
    LocalDate reached = from;
    for (TargetVersion version : inForce) {
      if (version.from().isAfter(reached)) {
        return false;
      }
      reached = version.to().isAfter(reached) ? version.to() : reached;
    }
    return !reached.isBefore(to);
  }

  private None none(
      List<List<TargetVersion>> candidates, LocalDate from, LocalDate to, Why otherwise) {
    return candidates.stream()
        .filter(versions -> known(versions, from, to).isEmpty())
        .filter(versions -> versions.getLast().holds() && versions.getLast().isFor(from, to))
        .map(versions -> versions.getFirst().knownFrom())
        .min(Comparator.naturalOrder())
        .map(knownOn -> new None(Why.LATE, knownOn))
        .orElse(new None(otherwise, null));
  }

  private InForce sum(List<TargetVersion> inForce, boolean adds, LocalDate from, LocalDate to) {
    Goal sum = null;
    for (TargetVersion version : inForce) {
      Optional<Fraction> rate = rate(version, start(version, from));
      if (rate.isEmpty()) {
        return new None(Why.NO_RATE, null);
      }
      Fraction part = adds ? part(version, from, to) : Fraction.of(1);
      Goal goal = version.goal().times(rate.get()).times(part);
      sum = sum == null ? goal : sum.plus(goal);
      if (sum == null) {
        return new None(Why.MIXED, null);
      }
    }
    LocalDate knownOn =
        inForce.stream()
            .map(TargetVersion::knownSince)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return new InForce.Set(
        sum,
        knownOn,
        inForce.stream().anyMatch(TargetVersion::isBackfilled),
        inForce.stream().map(TargetVersion::id).toList());
  }

  private Optional<Fraction> rate(TargetVersion version, LocalDate day) {
    return version.currency() == null
        ? Optional.of(Fraction.of(1))
        : rates.on(version.currency(), day).map((BigDecimal rate) -> Fraction.of(rate));
  }

  /** How much of what the target is for lies in the period: of its working days, if it has any. */
  private Fraction part(TargetVersion version, LocalDate from, LocalDate to) {
    LocalDate start = start(version, from);
    LocalDate end = earlier(version.to(), to);
    int all = calendar.workingDays(version.from(), version.to());
    return all > 0
        ? Fraction.of(calendar.workingDays(start, end)).over(Fraction.of(all))
        : Fraction.of(start.datesUntil(end).count())
            .over(Fraction.of(version.from().datesUntil(version.to()).count()));
  }

  private static LocalDate start(TargetVersion version, LocalDate from) {
    return version.from().isAfter(from) ? version.from() : from;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return Stream.of(one, other).min(Comparator.naturalOrder()).orElseThrow();
  }
}
