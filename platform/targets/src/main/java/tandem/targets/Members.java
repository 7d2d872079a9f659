package tandem.targets;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import tandem.directory.Directory;
import tandem.web.Outcome;
import tandem.web.Refusal;

/**
 * The parts of the function that some requests name, as far as there are such.
 *
 * @param people ids by what they are called
 */
record Members(String function, Set<String> teams, Set<String> regions, Map<String, UUID> people) {

  /** With one query for each dimension. */
  static Members of(Collection<TargetRequest> requests, String function, Directory directory) {
    return new Members(
        function,
        directory.teams(named(requests, Dimension.TEAM)),
        directory.regions(named(requests, Dimension.REGION)),
        directory.find(named(requests, Dimension.PERSON)));
  }

  private static List<String> named(Collection<TargetRequest> requests, Dimension dimension) {
    return requests.stream()
        .filter(request -> request.dimension() == dimension)
        .map(TargetRequest::member)
        .filter(Objects::nonNull)
        .toList();
  }

  /** What a request is for; refused where there is no such part. */
  Outcome<Subject> subject(TargetRequest request) {
    return member(request.dimension(), request.member())
        .map(member -> new Subject(request.metric(), request.dimension(), member));
  }

  private Outcome<String> member(Dimension dimension, String named) {
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
