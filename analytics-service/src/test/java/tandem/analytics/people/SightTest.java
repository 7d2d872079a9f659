package tandem.analytics.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.acts.Caller;
import tandem.acts.Roles;
import tandem.events.directory.PersonFacts.Assignment;

/** Rule 15: one sees oneself, one's team, one's subtree or one's function, as role and tree say. */
class SightTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  private final Placed manager = person("sales", null, null);
  private final Placed lead = person("sales", "North", manager.id());
  private final Placed seller = person("sales", "North", lead.id());
  private final Placed other = person("sales", "South", null);
  private final Placed worker = person("operations", "North", null);
  private final Placed gone =
      new Placed(
          UUID.randomUUID(), "sales", List.of(place(null, "North", lead.id())), TODAY.minusDays(1));
  private final Placed moved =
      new Placed(
          UUID.randomUUID(),
          "sales",
          List.of(place(null, "South", null), place(TODAY, "North", lead.id())),
          null);
  private final PersonTree tree =
      new PersonTree(List.of(manager, lead, seller, other, worker, gone, moved));

  @Test
  void aRepresentativeSeesOneself() {
    assertThat(sight(seller, Roles.SALES_REPRESENTATIVE).people()).containsExactly(seller.id());
  }

  @Test
  void aSupervisorSeesWhoIsInTheTeamToday() {
    Sight sight = sight(lead, Roles.SALES_SUPERVISOR);
    assertThat(sight.people()).containsOnly(lead.id(), seller.id(), moved.id());
    assertThat(sight.teams()).containsOnly("North");
  }

  @Test
  void aManagerSeesAllWhoseManagersLeadUpToThere() {
    assertThat(sight(manager, Roles.SALES_MANAGER).people())
        .containsOnly(manager.id(), lead.id(), seller.id(), moved.id());
  }

  @Test
  void aDirectorSeesTheFunctionAndNoOther() {
    Sight sight = sight(other, Roles.SALES_DIRECTOR);
    assertThat(sight.functions()).containsOnly("sales");
    assertThat(sight.sees(gone.id())).isTrue();
    assertThat(sight.sees(worker.id())).isFalse();
  }

  @Test
  void aRungOfTheOtherLadderSeesNobodyHere() {
    assertThat(sight(seller, Roles.OPERATIONS_DIRECTOR).sees(seller.id())).isFalse();
    assertThat(sight(worker, Roles.SALES_SUPERVISOR).people()).isEmpty();
    assertThat(sight(worker, Roles.OPERATIONS_JUNIOR).people()).containsOnly(worker.id());
  }

  @Test
  void whoIsNobodyOfTheTreeSeesNobody() {
    Caller caller = Caller.of("x", Set.of(Roles.SALES_MANAGER), "x");
    assertThat(Sight.of(caller, Optional.empty(), tree, TODAY).people()).isEmpty();
    assertThat(Sight.of(caller, Optional.of(UUID.randomUUID()), tree, TODAY).people()).isEmpty();
  }

  @Test
  void anAnalystAndAnAdministratorSeeEverybody() {
    assertThat(Sight.isWhole(Caller.of("a", Set.of(Roles.ANALYST), null))).isTrue();
    assertThat(Sight.isWhole(Caller.of("a", Set.of(Roles.ADMIN), null))).isTrue();
    assertThat(Sight.isWhole(Caller.of("a", Set.of(Roles.SALES_DIRECTOR), null))).isFalse();
  }

  private Sight sight(Placed me, String role) {
    Caller caller = Caller.of("x", Set.of(role), me.id().toString());
    return Sight.of(caller, Optional.of(me.id()), tree, TODAY);
  }

  private static Placed person(String function, String team, UUID manager) {
    return new Placed(UUID.randomUUID(), function, List.of(place(null, team, manager)), null);
  }

  private static Assignment place(LocalDate from, String team, UUID manager) {
    return new Assignment(from, team, null, null, manager, null);
  }
}
