package tandem.sales.lead;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who had a lead when something happened to it.
 *
 * @param moment what happened
 * @param person null for nobody
 */
record Holding(LeadMoment moment, UUID person) {

  /** Those of what has happened: who has the lead now had it at what has just become known. */
  static List<Holding> after(List<Holding> before, Set<LeadMoment> happened, UUID owner) {
    List<LeadMoment> known = before.stream().map(Holding::moment).toList();
    return Stream.concat(
            before.stream().filter(held -> happened.contains(held.moment)),
            happened.stream()
                .filter(moment -> !known.contains(moment))
                .map(moment -> new Holding(moment, owner)))
        .toList();
  }
}
