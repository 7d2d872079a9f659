package tandem.sales.deal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;
import tandem.records.Field;

/** A person's share of a deal as a request says it. */
@Schema(name = "DealCreditRequest")
public record CreditRequest(
    @Field(en = "Person", zh = "人员", required = true, example = "wei.chen")
        @Schema(examples = "wei.chen")
        @NotBlank
        @Size(max = Bounds.LABEL)
        String person,
    @Field(
            en = "Share",
            zh = "份额",
            required = true,
            help = "Part of 1, up to six decimals.",
            example = "0.6")
        @Schema(description = "Part of 1, up to six decimals.", examples = "0.6")
        @NotNull
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("1")
        @Digits(integer = 1, fraction = Bounds.DECIMALS)
        BigDecimal share) {

  Credit credit(UUID found) {
    return new Credit(found, share.movePointRight(6).intValueExact());
  }
}
