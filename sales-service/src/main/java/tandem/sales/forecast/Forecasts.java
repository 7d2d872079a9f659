package tandem.sales.forecast;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.acts.ActTime;
import tandem.acts.Caller;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.directory.Company;
import tandem.directory.Holders;
import tandem.directory.PlacedRecords;
import tandem.records.Occasion;
import tandem.records.Refusals;
import tandem.records.Rules;

/** The forecasts, and which of them judges a period. */
@ApplicationScoped
class Forecasts extends PlacedRecords<Forecast> {

  /** The key of the advisory lock; its digits have no meaning. */
  private static final long SUBMITTING = 3_518_064_927L;

  /** Of two submitted at one instant, the one recorded later is the later one. */
  private static final Comparator<Forecast> FIRST_TO_LAST =
      Comparator.comparing((Forecast it) -> it.submittedAt).thenComparing(Forecast::id);

  private final Company company;
  private final ActTime time;

  Forecasts(Company company, ActTime time) {
    this.company = company;
    this.time = time;
  }

  /** Waits until nobody else writes forecasts, and keeps others from it until it has ended. */
  @Override
  protected void prepare() {
    super.prepare();
    getEntityManager()
        .createNativeQuery("select 1 from pg_advisory_xact_lock(" + SUBMITTING + ")")
        .getSingleResult();
  }

  @Override
  protected void fill(Collection<ObjectNode> documents, Occasion occasion) {
    occasion
        .caller()
        .flatMap(Caller::person)
        .ifPresent(
            me ->
                documents.stream()
                    .filter(it -> !it.hasNonNull("person") && !it.hasNonNull("team"))
                    .forEach(it -> it.put("person", me)));
  }

  @Override
  protected void complete(Forecast forecast, Occasion occasion) {
    if (forecast.submittedAt == null && occasion.caller().isPresent()) {
      forecast.submittedAt = time.now();
    }
  }

  @Override
  protected Rules<Forecast> rules(Collection<ObjectNode> documents) {
    Map<UUID, List<Subject>> ofPeople = new HashMap<>();
    Map<String, List<Subject>> ofTeams = new HashMap<>();
    return new Rules<>(
        this::complete,
        (forecast, refusals) -> {
          checkTime(forecast, refusals);
          List<Subject> others =
              forecast.person == null
                  ? ofTeams.computeIfAbsent(forecast.team, it -> subjects("team", it))
                  : ofPeople.computeIfAbsent(forecast.person, it -> subjects("person", it));
          checkPeriod(forecast, others, refusals);
        });
  }

  private void checkTime(Forecast forecast, Refusals refusals) {
    if (!forecast.submittedAt.isBefore(company.start(forecast.to))) {
      refusals.invalid("to", "forecast.past-period");
    }
  }

  private static void checkPeriod(Forecast forecast, List<Subject> others, Refusals refusals) {
    Subject subject = forecast.subject();
    others.stream()
        .filter(subject::overlaps)
        .findFirst()
        .ifPresentOrElse(
            other -> refusals.conflict("forecast.overlaps", other.from(), other.to()),
            () -> others.add(subject));
  }

  /** The subjects of those that stand. */
  private List<Subject> subjects(String of, Object value) {
    return new ArrayList<>(
        find("from Forecast where not withdrawn and %s = ?1".formatted(of), value).stream()
            .map(Forecast::subject)
            .distinct()
            .toList());
  }

  /**
   * A team's is written by who has the team in reach. What judges somebody in a period that has
   * begun is written by others.
   */
  @Override
  protected Outcome<Forecast> allow(Forecast forecast, Occasion occasion) {
    if (forecast.team != null
        && !occasion.sight().everything()
        && !occasion.sight().teams().contains(forecast.team)) {
      return forbidden("forecast.out-of-reach");
    }
    Instant start = company.start(forecast.from);
    boolean mayJudge = forecast.submittedAt.isBefore(start) && !time.now().isBefore(start);
    return mayJudge && isOf(forecast, occasion)
        ? forbidden("forecast.judged")
        : Outcome.done(forecast);
  }

  private boolean isOf(Forecast forecast, Occasion occasion) {
    Optional<UUID> me = occasion.caller().flatMap(Caller::person).flatMap(directory::find);
    return me.isPresent() && me.get().equals(forecast.person);
  }

  private static Outcome<Forecast> forbidden(String code) {
    return Outcome.refused(new Refusal(Refusal.Reason.FORBIDDEN, code, null, List.of()));
  }

  @Override
  protected Instant happened(Forecast forecast) {
    return forecast.submittedAt;
  }

  /** Of those of one subject the last one before its period judges it, and no other. */
  @Override
  protected Map<Forecast, Forecast> restated(Collection<Forecast> some) {
    Map<Subject, Forecast> because = new LinkedHashMap<>();
    some.forEach(forecast -> because.putIfAbsent(forecast.subject(), forecast));
    Set<Forecast> all = new LinkedHashSet<>(some);
    all.addAll(standing(because.keySet()));
    Map<Forecast, Forecast> restated = new LinkedHashMap<>();
    all.stream()
        .collect(Collectors.groupingBy(Forecast::subject))
        .forEach(
            (subject, its) -> {
              Optional<Forecast> last =
                  its.stream().filter(this::isBeforeItsPeriod).max(FIRST_TO_LAST);
              its.stream()
                  .filter(it -> it.judges(last.filter(it::equals).isPresent()))
                  .filter(it -> !some.contains(it))
                  .forEach(it -> restated.put(it, because.get(subject)));
            });
    return restated;
  }

  private boolean isBeforeItsPeriod(Forecast forecast) {
    return !forecast.withdrawn() && forecast.submittedAt.isBefore(company.start(forecast.from));
  }

  private List<Forecast> standing(Set<Subject> subjects) {
    if (subjects.isEmpty()) {
      return List.of();
    }
    Map<String, Object> parameters =
        Map.of(
            "people", subjects.stream().map(Subject::person).filter(Objects::nonNull).toList(),
            "teams", subjects.stream().map(Subject::team).filter(Objects::nonNull).toList(),
            "starts", subjects.stream().map(Subject::from).distinct().toList());
    return find(
            """
            from Forecast f where not f.withdrawn and f.from in :starts
            and (f.person in :people or f.team in :teams)
            """,
            parameters)
        .stream()
        .filter(forecast -> subjects.contains(forecast.subject()))
        .toList();
  }

  @Override
  protected Stream<UUID> people(Forecast forecast) {
    return Stream.ofNullable(forecast.person);
  }

  @Override
  protected Object facts(Forecast forecast, Holders holders) {
    return forecast.facts(holders, company::start);
  }

  @Override
  protected String concerned() {
    return """
    select id from forecast
    where person = :person and in_force and from_day - 1 < :until and to_day + 1 >= :from
    order by id
    """;
  }
}
