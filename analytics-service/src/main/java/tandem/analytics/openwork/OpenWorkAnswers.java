package tandem.analytics.openwork;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tandem.acts.Caller;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.analytics.figure.Dimension;
import tandem.analytics.figure.FilterReader;
import tandem.analytics.figure.Members;
import tandem.analytics.figure.Privacy;
import tandem.analytics.figure.QuestionTimes;
import tandem.analytics.figure.Snapshot;
import tandem.analytics.figure.Snapshots;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Column;
import tandem.analytics.metric.OpenWork;
import tandem.web.problem.Problems;

/** Answers questions about open work, each list of them from one snapshot. */
@ApplicationScoped
public class OpenWorkAnswers {

  /** How soon promises fall due that are counted: in a day, and in three. */
  static final List<Duration> SOON = List.of(Duration.ofHours(24), Duration.ofHours(72));

  private final Catalogue catalogue;
  private final Snapshots snapshots;
  private final Problems problems;
  private final Caller caller;

  OpenWorkAnswers(Catalogue catalogue, Snapshots snapshots, Problems problems, Caller caller) {
    this.catalogue = catalogue;
    this.snapshots = snapshots;
    this.problems = problems;
    this.caller = caller;
  }

  /** A question about open work. */
  public record Asked(OpenWork work, OpenWorkParameters parameters) {}

  /**
   * @throws RefusedException if one asks what cannot be asked
   */
  public List<OpenWorkView> answer(List<Asked> asked) {
    return snapshots.read(
        snapshot -> {
          Privacy privacy = Privacy.of(caller, snapshot);
          Members members = new Members(snapshot, catalogue, privacy);
          List<OpenWorkView> views = new ArrayList<>();
          for (Asked one : asked) {
            views.add(answer(one.work(), one.parameters(), members, privacy, snapshot));
          }
          return views;
        });
  }

  private OpenWorkView answer(
      OpenWork work, OpenWorkParameters asked, Members members, Privacy privacy, Snapshot snapshot)
      throws SQLException {
    List<Dimension> by =
        asked.by == null || asked.by.isBlank()
            ? List.of()
            : List.of(dimension(work, "by", asked.by.strip()));
    Optional<LocalDate> asOf = QuestionTimes.day("asOf", asked.asOf);
    OpenWorkQuery query =
        new OpenWorkQuery(
            work,
            snapshot,
            by,
            new FilterReader(members, name -> dimension(work, "filter", name)).read(asked.filter),
            asOf,
            privacy.actsOf());
    Optional<OpenWork.Promises> promises =
        work.promises().filter(it -> by.stream().allMatch(its -> it.due().has(its.name())));
    return new OpenWorkBuilder(work, snapshot, by, asOf, problems.locale())
        .view(
            query.read(),
            promises.isEmpty() ? List.of() : query.due(promises.get(), SOON),
            promises.isPresent(),
            privacy.actsOf().isPresent());
  }

  private static Dimension dimension(OpenWork work, String parameter, String name) {
    return work.on()
        .dimension(name)
        .map(Dimension::of)
        .orElseThrow(
            () ->
                new RefusedException(
                    Refusal.invalid(
                        parameter,
                        "figure.dimension",
                        work.id(),
                        name,
                        work.on()
                            .columns()
                            .filter(column -> column.type().isDimension())
                            .map(Column::name)
                            .collect(Collectors.joining(", ")))));
  }
}
