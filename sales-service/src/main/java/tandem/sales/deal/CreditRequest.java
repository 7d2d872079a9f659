package tandem.sales.deal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.util.UUID;
import tandem.events.Bounds;
import tandem.records.Field;

/** A share of a deal as a request says it: a person's, or nobody's. */
public record CreditRequest(
    @Field(en = "Person", zh = "人员", example = "E-117", help = "None of a deal of nobody's.")
        String person,
    @Field(
            en = "Team",
            zh = "团队",
            example = "North",
            help = "Whose it is where it is nobody's in particular.")
        String team,
    @Field(
            en = "Share",
            zh = "份额",
            required = true,
            help = "Part of 1, up to six decimals.",
            example = "1")
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("1")
        @Digits(integer = 1, fraction = Bounds.DECIMALS)
        BigDecimal share) {

  Credit credit(UUID found) {
    return new Credit(found, found == null ? team : null, share.movePointRight(6).intValueExact());
  }
}
