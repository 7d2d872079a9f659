package tandem.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.targets.TargetFacts;

/**
 * A target as callers see it.
 *
 * @param to the day after the last
 */
record TargetView(
    UUID id,
    String externalId,
    @Schema(examples = "revenue") String metric,
    @Schema(examples = "sales") String function,
    @Schema(examples = "team") String dimension,
    @Schema(examples = "North") String member,
    LocalDate from,
    LocalDate to,
    String currency,
    @Schema(examples = "80000") BigDecimal floor,
    @Schema(examples = "120000") BigDecimal target,
    List<BigDecimal> band,
    boolean withdrawn,
    @Schema(description = "Since when it was known, where that was said afterwards.")
        LocalDate knownSince,
    String version) {

  static TargetView of(Target target) {
    TargetFacts facts = target.facts();
    return new TargetView(
        target.id(),
        target.externalId(),
        facts.metric(),
        facts.function(),
        facts.dimension(),
        facts.member(),
        facts.from(),
        facts.to(),
        facts.currency(),
        facts.floor(),
        facts.target(),
        facts.band(),
        facts.withdrawn(),
        facts.knownSince(),
        target.version().toString());
  }
}
