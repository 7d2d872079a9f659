package tandem.operations.slapolicy;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A policy as callers see it.
 *
 * @param edition one more with each amendment
 * @param from when the edition comes, or came, into force; null if it reaches back without bound
 */
record SlaPolicyView(
    UUID id,
    String externalId,
    String name,
    Category category,
    String severity,
    String segment,
    Long responseMinutes,
    Long resolutionMinutes,
    UUID calendar,
    int edition,
    LocalDate from,
    String version) {

  static SlaPolicyView of(SlaPolicy policy) {
    PolicyEdition newest = policy.newest();
    return new SlaPolicyView(
        policy.id(),
        policy.externalId(),
        policy.name(),
        policy.criteria().category(),
        policy.criteria().severity(),
        policy.criteria().segment(),
        newest.responseMinutes(),
        newest.resolutionMinutes(),
        newest.calendar(),
        policy.edition(),
        newest.from(),
        policy.version().toString());
  }
}
