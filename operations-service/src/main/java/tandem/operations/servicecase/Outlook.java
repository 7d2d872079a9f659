package tandem.operations.servicecase;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tandem.events.operations.CaseFacts;
import tandem.events.operations.Flow;

/**
 * What lists show of a case as its latest event says it.
 *
 * @param person who has the case, or had it last; null for nobody known, like {@code team}
 * @param responseDue null where nothing is promised, or while nobody knows; like {@code
 *     resolutionDue}
 */
@Embeddable
record Outlook(
    @Column(name = "held_by") UUID person,
    String team,
    @Column(name = "response_due") Instant responseDue,
    @Column(name = "resolution_due") Instant resolutionDue) {

  static final Outlook NONE = new Outlook(null, null, null, null);

  static Outlook of(CaseFacts facts) {
    Flow last = facts.backlog().getLast();
    return new Outlook(
        last.person(),
        last.team(),
        due(facts.clocks(), Facts.RESPONSE),
        due(facts.clocks(), Facts.RESOLUTION));
  }

  private static Instant due(List<CaseFacts.Clock> clocks, String which) {
    return clocks.stream()
        .filter(clock -> clock.clock().equals(which))
        .map(CaseFacts.Clock::at)
        .findFirst()
        .orElse(null);
  }
}
