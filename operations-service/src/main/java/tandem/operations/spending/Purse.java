package tandem.operations.spending;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.acts.Roles;
import tandem.acts.Text;
import tandem.directory.Company;
import tandem.directory.Directory;
import tandem.directory.TeamDay;
import tandem.events.Holder;
import tandem.records.Occasion;
import tandem.records.Refusals;
import tandem.records.Sight;

/**
 * Who may spend whose money. What a team spends is recorded and seen by those who have it in reach;
 * what operations spends besides, by those who see all of it. The teams of sales are not known
 * here: what sales spends is recorded by administrators, and seen by those who see everything.
 */
@Singleton
class Purse {

  private final Directory directory;
  private final Company company;

  Purse(Directory directory, Company company) {
    this.directory = directory;
    this.company = company;
  }

  /** The function of this service, whose teams are known. */
  String own() {
    return company.service();
  }

  /** Refused where it is not the caller's to record. */
  <A> Outcome<A> allow(A record, Spender spender, Occasion occasion) {
    if (!spender.function().equals(own())) {
      return occasion.caller().stream().allMatch(caller -> caller.has(Roles.ADMIN))
          ? Outcome.done(record)
          : forbidden("spending.other-function");
    }
    Sight sight = occasion.sight();
    return sight.everything() || (spender.team() != null && sight.teams().contains(spender.team()))
        ? Outcome.done(record)
        : forbidden("spending.out-of-reach");
  }

  private static <A> Outcome<A> forbidden(String code) {
    return Outcome.refused(new Refusal(Refusal.Reason.FORBIDDEN, code, null, List.of()));
  }

  /** The condition that a record {@code r} is seen by who does not see everything. */
  String seen(Sight sight, Map<String, Object> parameters) {
    parameters.put("function", own());
    parameters.put("teams", sight.teams());
    return "(r.function = :function and r.team in :teams)";
  }

  /** The teams that documents name and that operations never had. */
  Set<String> unknownTeams(Collection<ObjectNode> documents) {
    Set<String> named =
        documents.stream()
            .map(document -> document.path("team"))
            .filter(JsonNode::isTextual)
            .map(team -> Text.kept(team.textValue()))
            .collect(Collectors.toSet());
    if (!named.isEmpty()) {
      named.removeAll(directory.teams(named));
    }
    return named;
  }

  /** Refuses a team of operations that there is not. */
  void check(Spender spender, Set<String> unknownTeams, Refusals refusals) {
    if (spender.function().equals(own()) && unknownTeams.contains(spender.team())) {
      refusals.invalid("team", "reference.unknown", spender.team());
    }
  }

  /** Where some stand in the organisation, as far as it is known here. */
  Function<Spender, Holder> holders(Collection<Spender> some) {
    Map<TeamDay, Holder> places =
        directory.places(
            some.stream().filter(it -> it.function().equals(own())).map(Spender::teamDay).toList());
    return it ->
        it.function().equals(own()) && places.containsKey(it.teamDay())
            ? places.get(it.teamDay())
            : new Holder(null, it.team(), it.department(), null, null);
  }
}
