package tandem.sales.deal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.util.UUID;
import tandem.events.Bounds;
import tandem.records.Field;

/** A person's share of a deal as a request says it. */
public record CreditRequest(
    @Field(en = "Person", zh = "人员", required = true, example = "E-117") String person,
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
    return new Credit(found, share.movePointRight(6).intValueExact());
  }
}
