package tandem.sales.deal;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import tandem.acts.Money;
import tandem.events.Bounds;
import tandem.records.Field;
import tandem.sales.product.Product;

/** A line item as a request says it; amounts in major units of the deal's currency. */
public record LineRequest(
    @Field(en = "Product", zh = "产品", example = "gtx-basic") String product,
    @Field(en = "Quantity", zh = "数量", help = "1 if absent.", example = "2")
        @Digits(integer = Bounds.QUANTITY_DIGITS, fraction = Bounds.DECIMALS)
        @DecimalMin(value = "0", inclusive = false)
        BigDecimal quantity,
    @Field(
            en = "List price",
            zh = "标价",
            help = "Of one; the product's own in this currency if absent.",
            example = "4821.00")
        @DecimalMin("0")
        BigDecimal listPrice,
    @Field(
            en = "Amount",
            zh = "金额",
            required = true,
            help = "What was agreed for the line.",
            example = "9500.00")
        @DecimalMin("0")
        BigDecimal amount) {

  Line line(Product found, String currency) {
    return new Line(
        found == null ? null : found.id(),
        quantity == null ? BigDecimal.ONE : quantity,
        listPrice == null
            ? found == null ? null : found.listPriceIn(currency)
            : Long.valueOf(Money.minorUnits(listPrice, currency)),
        Money.minorUnits(amount, currency));
  }
}
