package tandem.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;
import tandem.events.Holder;
import tandem.events.directory.PersonFacts.Assignment;

/**
 * Finds people, and where they stood on a day. Asks the database within the caller's transaction,
 * so it sees what that has changed.
 *
 * <p>Facts that an act derives from places must not be overtaken by a move that commits meanwhile:
 * the move would not see the act, nor the act the move. So whoever reads places in a transaction
 * holds the organisation still until it ends, and a move waits for that. To be free of deadlocks,
 * an act calls {@link #holdStill} before it locks its aggregate.
 */
@ApplicationScoped
public class Directory {

  /** The key of the advisory lock; its digits have no meaning. */
  private static final long ORGANISATION = 7_401_226_118L;

  private final EntityManager em;
  private final Company company;
  private final TransactionSynchronizationRegistry transactions;

  Directory(EntityManager em, Company company, TransactionSynchronizationRegistry transactions) {
    this.em = em;
    this.company = company;
    this.transactions = transactions;
  }

  /**
   * Keeps people from being moved until this transaction ends; many may do so at once. Asks the
   * database once a transaction.
   */
  public void holdStill() {
    if (transactions.getResource(Directory.class) == null) {
      lock("pg_advisory_xact_lock_shared");
      transactions.putResource(Directory.class, ORGANISATION);
    }
  }

  /** Waits until nobody holds the organisation still, and keeps others from it. */
  void holdAlone() {
    lock("pg_advisory_xact_lock");
  }

  /** Reads no table, so nothing need be written before. */
  private void lock(String function) {
    em.createNativeQuery("select 1 from %s(%d)".formatted(function, ORGANISATION))
        .setFlushMode(FlushModeType.COMMIT)
        .getSingleResult();
  }

  /** The id of the person that a reference names: an id, or else an external id. */
  public Optional<UUID> find(String reference) {
    return Optional.ofNullable(find(List.of(reference)).get(reference));
  }

  /** The ids of the people that references name, with one query; without those that name nobody. */
  public Map<String, UUID> find(Collection<String> references) {
    Set<String> asked = new HashSet<>(references);
    Map<String, UUID> found = new HashMap<>();
    if (asked.isEmpty()) {
      return found;
    }
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select r.reference, p.id
                from unnest(cast(:references as text[])) as r (reference)
                join person p on p.external_id = r.reference
                              or p.id = case when pg_input_is_valid(r.reference, 'uuid')
                                             then cast(r.reference as uuid) end
                """)
            .setParameter("references", asked.toArray(String[]::new))
            .getResultList();
    rows.forEach(row -> found.put((String) row[0], (UUID) row[1]));
    return found;
  }

  /** Those of some names that are the name of a team, or once were. */
  public Set<String> teams(Collection<String> names) {
    return named("select distinct team from person_assignment where team = any(:names)", names);
  }

  /** Those of some names that are the name of a region, or once were. */
  public Set<String> regions(Collection<String> names) {
    return named("select distinct region from person_assignment where region = any(:names)", names);
  }

  private Set<String> named(String sql, Collection<String> names) {
    @SuppressWarnings("unchecked")
    List<String> found =
        em.createNativeQuery(sql, String.class)
            .setParameter("names", names.toArray(String[]::new))
            .getResultList();
    return Set.copyOf(found);
  }

  /**
   * Where teams stood on days, as most of their people did, with one query: their department and
   * region, null where the directory knows none. Work that no person holds is held there.
   */
  public Map<TeamDay, Holder> places(Collection<TeamDay> teams) {
    List<TeamDay> asked = teams.stream().filter(one -> one.team() != null).distinct().toList();
    if (asked.isEmpty()) {
      return Map.of();
    }
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select t.team, t.day, p.department, p.region
                from unnest(cast(:teams as text[]), cast(:days as date[])) as t (team, day)
                cross join lateral (
                  select mode() within group (order by a.department) as department,
                         mode() within group (order by a.region) as region
                  from person_assignment a
                  where a.team = t.team and (a.from_day is null or a.from_day <= t.day)
                    and not exists (
                      select 1 from person_assignment later
                      where later.person_id = a.person_id and later.ordinal > a.ordinal
                        and later.from_day <= t.day)) as p
                """)
            .setParameter("teams", asked.stream().map(TeamDay::team).toArray(String[]::new))
            .setParameter(
                "days", asked.stream().map(one -> one.day().toString()).toArray(String[]::new))
            .getResultList();
    Map<TeamDay, Holder> places = new HashMap<>();
    for (Object[] row : rows) {
      String team = (String) row[0];
      places.put(
          new TeamDay(team, day(row[1])),
          new Holder(null, team, (String) row[2], (String) row[3], null));
    }
    return places;
  }

  /** A person's place on the day of an instant; {@link Holder#NOBODY} for null. */
  public Holder holderOn(UUID person, Instant at) {
    return person == null ? Holder.NOBODY : placements(Set.of(person)).on(person, at);
  }

  /**
   * The places of some people over all time, with one query; nulls among them are passed over.
   * Within a transaction they stay so until its end.
   */
  public Placements placements(Collection<UUID> people) {
    holdStill();
    Set<UUID> asked = new HashSet<>(people);
    asked.remove(null);
    Map<UUID, List<Assignment>> found = new HashMap<>();
    if (!asked.isEmpty()) {
      @SuppressWarnings("unchecked")
      List<Object[]> rows =
          em.createNativeQuery(
                  """
                  select person_id, from_day, team, department, region, manager_id, level
                  from person_assignment
                  where person_id = any(:people)
                  """)
              .setHint(HibernateHints.HINT_NATIVE_SPACES, List.of("person_assignment"))
              .setParameter("people", asked.toArray(UUID[]::new))
              .getResultList();
      rows.forEach(
          row -> found.computeIfAbsent((UUID) row[0], id -> new ArrayList<>()).add(place(row)));
    }
    Map<UUID, Timeline> timelines = new HashMap<>();
    found.forEach((person, places) -> timelines.put(person, new Timeline(places)));
    return new Placements(timelines, company.zone());
  }

  private static Assignment place(Object[] row) {
    return new Assignment(
        day(row[1]),
        (String) row[2],
        (String) row[3],
        (String) row[4],
        (UUID) row[5],
        (String) row[6]);
  }

  private static LocalDate day(Object value) {
    return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
  }
}
