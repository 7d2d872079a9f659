package tandem.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tandem.acts.Caller;
import tandem.acts.Reach;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.records.Sights;

/** Says how far a caller sees: the widest of the caller's roles, over today's organisation. */
@ApplicationScoped
public class Scopes implements Sights {

  private static final String REACHED =
      """
      with recursive place as materialized (
        select o.* from place_on(:today) o join person p on p.id = o.person_id
        where p.left_on is null or p.left_on > :today
      ), reach (person_id) as (
        select cast(:me as uuid)
        union
        select p.person_id from place p join reach r on p.manager_id = r.person_id where :subtree
      ), team as (
        select team from place where person_id = :me and team is not null
      )
      select r.person_id, p.team from reach r left join place p using (person_id)
      union
      select p.person_id, p.team from place p join team t using (team)
      """;

  private final EntityManager em;
  private final Directory directory;
  private final Company company;
  private final Today today;

  Scopes(EntityManager em, Directory directory, Company company, Today today) {
    this.em = em;
    this.directory = directory;
    this.company = company;
    this.today = today;
  }

  /**
   * The scope of a caller. One who has no role in this service's function is refused; one whose
   * token names no known person sees nothing, short of the roles that see the whole function.
   */
  @Override
  public Scope of(Caller caller) {
    return switch (Reach.of(caller, company.service())) {
      case NONE ->
          throw new RefusedException(
              new Refusal(Refusal.Reason.FORBIDDEN, "other-function", null, List.of()));
      case FUNCTION -> Scope.ALL;
      case OWN ->
          person(caller).map(me -> new Scope(false, Set.of(me), Set.of())).orElse(Scope.NONE);
      case TEAM -> person(caller).map(me -> around(me, false)).orElse(Scope.NONE);
      case SUBTREE -> person(caller).map(me -> around(me, true)).orElse(Scope.NONE);
    };
  }

  /**
   * The scope that a caller has by some roles alone: by those that allow an act, so that a wider
   * reach in reading, or a rung of another ladder, gives no right to it.
   */
  @Override
  public Scope by(Set<String> roles, Caller caller) {
    Set<String> acting = new HashSet<>(caller.roles());
    acting.retainAll(roles);
    return of(Caller.of(caller.subject(), acting, caller.person().orElse(null)));
  }

  @Override
  public Class<Person> people() {
    return Person.class;
  }

  private Optional<UUID> person(Caller caller) {
    return caller.person().flatMap(directory::find);
  }

  private Scope around(UUID me, boolean subtree) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(REACHED)
            .setParameter("me", me)
            .setParameter("today", today.day())
            .setParameter("subtree", subtree)
            .getResultList();
    Set<UUID> people = new HashSet<>();
    Set<String> teams = new HashSet<>();
    for (Object[] row : rows) {
      people.add((UUID) row[0]);
      if (row[1] != null) {
        teams.add((String) row[1]);
      }
    }
    return new Scope(false, people, teams);
  }
}
