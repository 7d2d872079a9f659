package tandem.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import tandem.acts.Caller;
import tandem.acts.Reach;

/**
 * Says who stands above whom today, and so may correct how somebody's work was judged: neither the
 * judged nor those beside them.
 */
@ApplicationScoped
public class Superiors {

  /** The managers of a person, and theirs. */
  private static final String ABOVE =
      """
      with recursive place as materialized (select * from place_on(:today)), above (id) as (
        select manager_id from place where person_id = :person and manager_id is not null
        union
        select p.manager_id from place p join above a on p.person_id = a.id
        where p.manager_id is not null
      )
      select id from above
      """;

  private static final String TEAM =
      "select team from place_on(:today) where person_id = :person and team is not null";

  private final EntityManager em;
  private final Directory directory;
  private final Company company;
  private final Today today;

  Superiors(EntityManager em, Directory directory, Company company, Today today) {
    this.em = em;
    this.directory = directory;
    this.company = company;
    this.today = today;
  }

  /**
   * Whether a caller stands above whom a judgement is about: by seeing the whole function, as a
   * manager of the person, directly or not, or by leading people where the tree names nobody above
   * this one; above a team, by leading it from outside. Nobody stands above oneself. That the
   * judged is in the caller's scope is for {@link Scope} to say.
   *
   * @param person who is judged; null where it is a team
   * @param team who is judged where no person is; may be null
   */
  public boolean includes(Caller caller, UUID person, String team) {
    UUID me = caller.person().flatMap(directory::find).orElse(null);
    if (me != null && me.equals(person)) {
      return false;
    }
    return switch (Reach.acting(caller, company.service())) {
      case NONE, OWN -> false;
      case FUNCTION -> true;
      case TEAM, SUBTREE -> person == null ? isOutside(me, team) : isManager(me, person);
    };
  }

  private boolean isManager(UUID me, UUID person) {
    @SuppressWarnings("unchecked")
    List<UUID> above =
        em.createNativeQuery(ABOVE, UUID.class)
            .setParameter("today", today.day())
            .setParameter("person", person)
            .getResultList();
    return above.isEmpty() || above.contains(me);
  }

  private boolean isOutside(UUID me, String team) {
    @SuppressWarnings("unchecked")
    List<String> own =
        em.createNativeQuery(TEAM, String.class)
            .setParameter("today", today.day())
            .setParameter("person", me)
            .getResultList();
    return !own.contains(team);
  }
}
