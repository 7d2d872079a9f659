package tandem.analytics.funnel;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.acts.Caller;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.analytics.figure.Dimension;
import tandem.analytics.figure.FilterReader;
import tandem.analytics.figure.Grain;
import tandem.analytics.figure.Members;
import tandem.analytics.figure.Period;
import tandem.analytics.figure.Privacy;
import tandem.analytics.figure.QuestionTimes;
import tandem.analytics.figure.Snapshot;
import tandem.analytics.figure.Snapshots;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Column;
import tandem.analytics.metric.Funnel;
import tandem.analytics.metric.Kind;
import tandem.analytics.money.ExchangeRates;
import tandem.web.problem.Problems;

/** Answers how far work has come, each question from one snapshot. */
@ApplicationScoped
public class FunnelAnswers {

  private static final int MONTHS = 12;

  private final Catalogue catalogue;
  private final Snapshots snapshots;
  private final Problems problems;
  private final Caller caller;

  FunnelAnswers(Catalogue catalogue, Snapshots snapshots, Problems problems, Caller caller) {
    this.catalogue = catalogue;
    this.snapshots = snapshots;
    this.problems = problems;
    this.caller = caller;
  }

  /**
   * @throws RefusedException if it asks what cannot be asked
   */
  public FunnelView answer(Funnel funnel, FunnelParameters asked) {
    return snapshots.read(
        snapshot -> answer(funnel, asked, snapshot, Privacy.of(caller, snapshot)));
  }

  private FunnelView answer(
      Funnel funnel, FunnelParameters asked, Snapshot snapshot, Privacy privacy)
      throws SQLException {
    Optional<LocalDate> asOf = QuestionTimes.day("asOf", asked.asOf);
    Period begun =
        QuestionTimes.period(asked.from, asked.to, Grain.MONTH, snapshot.today(asOf), MONTHS);
    List<Dimension> by =
        asked.by == null || asked.by.isBlank()
            ? List.of()
            : List.of(dimension(funnel, "by", asked.by.strip()));
    FunnelQuery query =
        new FunnelQuery(
            funnel,
            snapshot,
            begun,
            by,
            new FilterReader(
                    new Members(snapshot, catalogue, privacy),
                    name -> dimension(funnel, "filter", name))
                .read(asked.filter),
            asOf,
            privacy.actsOf());
    ExchangeRates rates = snapshot.rates(asOf);
    long lacks = snapshot.freshness().lacking(kinds(funnel));
    return new FunnelView(
        funnel.id(),
        funnel.name(problems.locale()),
        begun.from(),
        begun.to(),
        snapshot.zone().getId(),
        snapshot.freshness().dataAsOf(),
        snapshot.freshness().lagMillis(),
        asOf.orElse(null),
        funnel.currency().map(_ -> rates.reporting().getCurrencyCode()).orElse(null),
        lacks == 0 ? null : lacks,
        privacy.actsOf().isPresent(),
        new FunnelBuilder(snapshot, by, rates).lines(query.wholes(), query.stages()));
  }

  /** Of all records that it rests on. */
  private static Set<String> kinds(Funnel funnel) {
    String kind = funnel.on().kind().name();
    return funnel.currency().isPresent() ? Set.of(kind, Kind.EXCHANGE_RATE) : Set.of(kind);
  }

  /** Of the work, not of its stages: these are told apart anyway. */
  private static Dimension dimension(Funnel funnel, String parameter, String name) {
    return funnel
        .on()
        .dimension(name)
        .filter(column -> !column.equals(funnel.stage()))
        .map(Dimension::of)
        .orElseThrow(
            () ->
                new RefusedException(
                    Refusal.invalid(
                        parameter,
                        "figure.dimension",
                        funnel.id(),
                        name,
                        funnel
                            .on()
                            .columns()
                            .filter(column -> column.type().isDimension())
                            .filter(column -> !column.equals(funnel.stage()))
                            .map(Column::name)
                            .collect(Collectors.joining(", ")))));
  }
}
