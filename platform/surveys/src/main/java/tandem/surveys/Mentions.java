package tandem.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import tandem.directory.Directory;
import tandem.surveys.Surveyed.Kind;
import tandem.web.act.References;

/** Finds the records that requests name. */
@ApplicationScoped
class Mentions {

  private static final Map<Kind, Function<Mention, String>> NAMED =
      Map.of(
          Kind.CUSTOMER, Mention::customer,
          Kind.DEAL, Mention::deal,
          Kind.CASE, Mention::serviceCase);

  private final Directory directory;
  private final Instance<Surveyed> surveyed;

  Mentions(Directory directory, @Any Instance<Surveyed> surveyed) {
    this.directory = directory;
    this.surveyed = surveyed;
  }

  /** With one query for each kind of record. */
  Mentioned find(Collection<Mention> mentions) {
    Map<Kind, Map<String, UUID>> records = new EnumMap<>(Kind.class);
    NAMED.forEach((kind, named) -> records.put(kind, find(kind, names(mentions, named))));
    return new Mentioned(directory.find(names(mentions, Mention::owner)), records);
  }

  private Map<String, UUID> find(Kind kind, Set<String> names) {
    return surveyed.stream()
        .filter(bean -> bean.kind() == kind)
        .findFirst()
        .map(bean -> bean.find(names))
        .orElseGet(() -> ids(names));
  }

  private static Map<String, UUID> ids(Set<String> names) {
    Map<String, UUID> ids = new HashMap<>();
    for (String name : names) {
      UUID id = References.id(name);
      if (id != null) {
        ids.put(name, id);
      }
    }
    return ids;
  }

  private static Set<String> names(Collection<Mention> mentions, Function<Mention, String> named) {
    return References.named(mentions, mention -> Stream.ofNullable(named.apply(mention)));
  }
}
