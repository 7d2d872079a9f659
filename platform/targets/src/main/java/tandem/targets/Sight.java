package tandem.targets;

import jakarta.persistence.Query;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tandem.directory.Scope;
import tandem.events.Holder;

/**
 * The targets that concern a caller: the function's, those of the own team and region, and those of
 * all teams and people in reach.
 */
record Sight(boolean everything, Set<String> teams, Set<String> regions, Set<String> people) {

  /** The condition for {@code Target t}. */
  static final String CONDITION =
      """
      (:everything = true
       or t.subject.dimension = FUNCTION
       or (t.subject.dimension = TEAM and t.subject.member in :teams)
       or (t.subject.dimension = REGION and t.subject.member in :regions)
       or (t.subject.dimension = PERSON and t.subject.member in :people))
      """;

  /**
   * @param own the caller's own place
   */
  static Sight of(Scope scope, Holder own) {
    Set<String> teams = new HashSet<>(scope.teams());
    if (own.team() != null) {
      teams.add(own.team());
    }
    return new Sight(
        scope.everything(),
        teams,
        own.region() == null ? Set.of() : Set.of(own.region()),
        scope.people().stream().map(UUID::toString).collect(Collectors.toSet()));
  }

  <Q extends Query> Q bind(Q query) {
    query.setParameter("everything", everything);
    query.setParameter("teams", teams);
    query.setParameter("regions", regions);
    query.setParameter("people", people);
    return query;
  }
}
