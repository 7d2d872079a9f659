package tandem.targets;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.acts.Text;
import tandem.directory.Directory;

/**
 * The parts of the function that some documents name, as far as there are such.
 *
 * @param people ids by what they are called
 */
record Members(String function, Set<String> teams, Set<String> regions, Map<String, UUID> people) {

  /** With one query for each dimension. */
  static Members of(Collection<ObjectNode> documents, String function, Directory directory) {
    List<String> named =
        documents.stream()
            .map(document -> document.path("member"))
            .filter(member -> member.isTextual())
            .map(member -> Text.kept(member.textValue()))
            .toList();
    return new Members(
        function, directory.teams(named), directory.regions(named), directory.find(named));
  }

  /** The part that a document names; refused where there is no such part. */
  Outcome<String> member(Dimension dimension, String named) {
    if (named == null) {
      return dimension == Dimension.FUNCTION
          ? Outcome.done(function)
          : Outcome.refused(Refusal.invalid("member", "required"));
    }
    String found =
        switch (dimension) {
          case FUNCTION -> function.equals(named) ? named : null;
          case TEAM -> teams.contains(named) ? named : null;
          case REGION -> regions.contains(named) ? named : null;
          case PERSON -> people.containsKey(named) ? people.get(named).toString() : null;
        };
    return found == null
        ? Outcome.refused(Refusal.invalid("member", "reference.unknown", named))
        : Outcome.done(found);
  }
}
