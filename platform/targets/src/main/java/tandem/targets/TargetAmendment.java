package tandem.targets;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;
import tandem.web.Outcome;

/**
 * What changes of a target; what is absent stays as it is, but that a band takes the place of floor
 * and target, and these the place of a band.
 */
record TargetAmendment(
    LocalDate from,
    LocalDate to,
    @Schema(examples = "USD") String currency,
    @Digits(integer = Bounds.TARGET_DIGITS, fraction = Bounds.DECIMALS) BigDecimal floor,
    @Digits(integer = Bounds.TARGET_DIGITS, fraction = Bounds.DECIMALS) @Schema(examples = "135000")
        BigDecimal target,
    @Size(min = 4, max = 4)
        List<
                @NotNull @Digits(integer = Bounds.TARGET_DIGITS, fraction = Bounds.DECIMALS)
                BigDecimal>
            band,
    @NotBlank @Size(max = Bounds.REASON) @Schema(examples = "Two sellers more from May.")
        String reason) {

  /** What the target is after it. */
  Outcome<Content> on(Content old) {
    boolean banded = band != null;
    boolean aimed = floor != null || target != null;
    return Content.of(
        Objects.requireNonNullElse(from, old.period().from()),
        Objects.requireNonNullElse(to, old.period().to()),
        currency == null ? old.currency() : currency,
        banded || floor != null ? floor : old.aim().floorOfTarget(),
        banded || target != null ? target : old.aim().target(),
        aimed || banded ? band : old.aim().band());
  }
}
