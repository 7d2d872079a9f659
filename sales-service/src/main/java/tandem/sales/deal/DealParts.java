package tandem.sales.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import tandem.acts.Money;
import tandem.records.Field;

/** The parts of a deal as the API shows them; amounts in major units of its currency, exact. */
final class DealParts {

  private DealParts() {}

  record OfLine(
      @Field(en = "Product", zh = "产品", kind = "product") UUID product,
      @Field(en = "Quantity", zh = "数量") BigDecimal quantity,
      @Field(en = "List price", zh = "标价", help = "Of one.") BigDecimal listPrice,
      @Field(en = "Amount", zh = "金额", help = "What was agreed for the line.") BigDecimal amount) {

    static OfLine of(Line line, String currency) {
      return new OfLine(
          line.product(),
          line.quantity(),
          line.listPrice() == null ? null : Money.amount(line.listPrice(), currency),
          Money.amount(line.amount(), currency));
    }
  }

  record OfCredit(
      @Field(en = "Person", zh = "人员", kind = "person", help = "None of a deal of nobody's.")
          UUID person,
      @Field(en = "Team", zh = "团队", help = "Whose it is where it is nobody's in particular.")
          String team,
      @Field(en = "Share", zh = "份额", help = "Part of 1, up to six decimals.") BigDecimal share) {

    static OfCredit of(Credit credit) {
      return new OfCredit(
          credit.person(),
          credit.team(),
          BigDecimal.valueOf(credit.share(), 6).stripTrailingZeros());
    }
  }

  record OfRefund(
      @Field(en = "Occurred at", zh = "发生时间") Instant occurredAt,
      @Field(en = "Line", zh = "行", help = "From 1; of the whole deal if absent.") Integer line,
      @Field(en = "Amount", zh = "金额") BigDecimal amount,
      @Field(en = "Reason", zh = "原因") String reason) {

    static OfRefund of(Refund refund, String currency) {
      return new OfRefund(
          refund.at(), refund.line(), Money.amount(refund.amount(), currency), refund.reason());
    }
  }
}
