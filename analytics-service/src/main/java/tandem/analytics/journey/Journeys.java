package tandem.analytics.journey;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import tandem.analytics.metric.Type;
import tandem.analytics.money.ExchangeRates;
import tandem.web.paging.Cursor;
import tandem.web.paging.PageRequest;

/** Tells what both functions did for a customer, each part from one snapshot. */
@ApplicationScoped
public class Journeys {

  private static final String CUSTOMER = "customer";
  private static final String SORT = "at";
  private static final Dimension DIMENSION = Dimension.of(new Column(CUSTOMER, Type.REF));

  private final Catalogue catalogue;
  private final Snapshots snapshots;
  private final Caller caller;

  Journeys(Catalogue catalogue, Snapshots snapshots, Caller caller) {
    this.catalogue = catalogue;
    this.snapshots = snapshots;
    this.caller = caller;
  }

  /**
   * @param customer an id, an external id or a name
   * @throws RefusedException if nobody is called so
   */
  public JourneyView tell(String customer, JourneyParameters asked, PageRequest page) {
    Optional<LocalDate> from = QuestionTimes.day("from", asked.from);
    Optional<LocalDate> to = QuestionTimes.day("to", asked.to);
    Optional<LocalDate> asOf = QuestionTimes.day("asOf", asked.asOf);
    Optional<JourneyQuery.Position> after =
        page.unsorted(JourneyParameters.NAMES).cursor(SORT).map(Journeys::position);
    int limit = page.limit();
    return snapshots.read(
        snapshot -> {
          Privacy privacy = Privacy.of(caller, snapshot);
          UUID id = one(customer, new Members(snapshot, catalogue, privacy));
          JourneyQuery query = new JourneyQuery(catalogue, snapshot, asOf, privacy.actsOf());
          List<JourneyQuery.Row> rows = query.read(id, from, to, after, limit + 1);
          List<JourneyQuery.Row> shown = rows.subList(0, Math.min(limit, rows.size()));
          long lacks = snapshot.freshness().lacking(query.kinds());
          return new JourneyView(
              id.toString(),
              name(snapshot, CUSTOMER, id.toString()),
              snapshot.zone().getId(),
              snapshot.freshness().dataAsOf(),
              snapshot.freshness().lagMillis(),
              asOf.orElse(null),
              lacks == 0 ? null : lacks,
              privacy.actsOf().isPresent(),
              steps(shown, snapshot),
              rows.size() > limit ? cursor(shown.getLast().position()) : null);
        });
  }

  private static UUID one(String customer, Members members) throws SQLException {
    List<String> found =
        new FilterReader(members, _ -> DIMENSION)
            .read(List.of(CUSTOMER + ":" + customer))
            .getFirst()
            .values();
    if (found.size() != 1) {
      throw new RefusedException(Refusal.notFound(CUSTOMER, customer));
    }
    return UUID.fromString(found.getFirst());
  }

  private static String name(Snapshot snapshot, String kind, String id) throws SQLException {
    return snapshot.names().of(kind, List.of(id)).getOrDefault(id, id);
  }

  private static List<Step> steps(List<JourneyQuery.Row> rows, Snapshot snapshot)
      throws SQLException {
    Set<String> people =
        rows.stream()
            .map(JourneyQuery.Row::person)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<String, String> names = snapshot.names().of(Dimension.PERSON, people);
    return rows.stream().map(row -> step(row, names)).toList();
  }

  private static Step step(JourneyQuery.Row row, Map<String, String> names) {
    return new Step(
        row.position().at(),
        row.day(),
        row.kind(),
        row.position().id(),
        row.act(),
        row.function(),
        row.person() == null ? null : names.getOrDefault(row.person(), row.person()),
        row.team(),
        row.amount() == null ? null : row.currency(),
        row.amount() == null || row.currency() == null
            ? null
            : ExchangeRates.major(BigDecimal.valueOf(row.amount()), row.currency()));
  }

  private static String cursor(JourneyQuery.Position position) {
    String key = position.at() + " " + position.source() + " " + position.ordinal();
    return new Cursor(SORT, key, position.id()).encode();
  }

  private static JourneyQuery.Position position(Cursor cursor) {
    try {
      String[] key = cursor.key().split(" ", -1);
      return new JourneyQuery.Position(
          Instant.parse(key[0]), Integer.parseInt(key[1]), cursor.id(), Integer.parseInt(key[2]));
    } catch (RuntimeException e) {
      throw new RefusedException(Refusal.invalid("cursor", "list.cursor"));
    }
  }
}
