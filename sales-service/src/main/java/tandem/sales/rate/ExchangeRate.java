package tandem.sales.rate;

import static tandem.acts.Roles.ADMIN;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import tandem.events.Bounds;
import tandem.records.Field;
import tandem.records.Kind;
import tandem.records.Refusals;
import tandem.records.Withdrawable;

/** What a unit of a currency is worth in another, from a day until the next rate of the two. */
@Entity
@Table(name = "exchange_rate")
@Kind(
    name = "exchange-rate",
    plural = "exchange-rates",
    en = "Exchange rate",
    zh = "汇率",
    help =
        "What a unit of a currency is worth in another, from a day until the next rate of the two.",
    example = "EUR-USD-2026-03-01",
    display = "",
    order = "-day",
    differences = true,
    happened = ExchangeRateFacts.class,
    writes = ADMIN)
class ExchangeRate extends Withdrawable {

  @Field(
      en = "From",
      zh = "源币种",
      required = true,
      fact = true,
      filter = true,
      fixed = true,
      as = Field.As.CURRENCY,
      example = "EUR",
      help = "ISO 4217, of what is worth so much.")
  @Column(name = "from_currency")
  String from;

  @Field(
      en = "To",
      zh = "目标币种",
      required = true,
      fact = true,
      filter = true,
      fixed = true,
      as = Field.As.CURRENCY,
      example = "USD",
      help = "ISO 4217, of what it is worth.")
  @Column(name = "to_currency")
  String to;

  @Field(
      en = "Day",
      zh = "日期",
      required = true,
      fact = true,
      sort = true,
      filter = true,
      example = "2026-03-01",
      help = "The first on which it holds.")
  LocalDate day;

  @Field(
      en = "Rate",
      zh = "汇率",
      required = true,
      fact = true,
      example = "1.0842",
      help = "How much of `to` one unit of `from` is worth.")
  @DecimalMin(value = "0", inclusive = false)
  @Digits(integer = Bounds.RATE_DIGITS, fraction = Bounds.RATE_DECIMALS)
  BigDecimal rate;

  @Override
  protected void check(Refusals refusals) {
    if (from.equals(to)) {
      refusals.invalid("to", "exchange-rate.itself", to);
    }
  }

  /** How others call it. */
  String called() {
    UUID id = id();
    return externalId() == null ? id.toString() : externalId();
  }
}
