package tandem.sales.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.web.Money;

/** A deal as the API shows it; amounts in major units of its currency, exact. */
@Schema(name = "Deal")
record DealView(
    UUID id,
    String externalId,
    String version,
    Deal.State state,
    UUID customer,
    UUID opportunity,
    BigDecimal amount,
    @Schema(description = "Given back so far.") BigDecimal refunded,
    String currency,
    Instant closedAt,
    Instant cancelledAt,
    LocalDate promisedOn,
    List<LineView> lines,
    List<CreditView> credits,
    List<RefundView> refunds) {

  @Schema(name = "DealLine")
  record LineView(UUID product, BigDecimal quantity, BigDecimal listPrice, BigDecimal amount) {}

  @Schema(name = "DealCredit")
  record CreditView(UUID person, BigDecimal share) {}

  @Schema(name = "DealRefunded")
  record RefundView(Instant occurredAt, Integer line, BigDecimal amount, String reason) {}

  static DealView of(Deal deal) {
    Terms terms = deal.terms();
    String currency = terms.currency();
    return new DealView(
        deal.id(),
        deal.externalId(),
        deal.version().toString(),
        deal.state(),
        terms.customer(),
        deal.opportunity(),
        Money.amount(deal.amount(), currency),
        Money.amount(deal.refunded(), currency),
        currency,
        deal.closedAt(),
        deal.cancelledAt(),
        terms.promisedOn(),
        terms.lines().stream().map(line -> view(line, currency)).toList(),
        terms.credits().stream().map(DealView::view).toList(),
        deal.refunds().stream().map(refund -> view(refund, currency)).toList());
  }

  private static LineView view(Line line, String currency) {
    return new LineView(
        line.product(),
        line.quantity(),
        line.listPrice() == null ? null : Money.amount(line.listPrice(), currency),
        Money.amount(line.amount(), currency));
  }

  private static CreditView view(Credit credit) {
    return new CreditView(
        credit.person(), BigDecimal.valueOf(credit.share(), 6).stripTrailingZeros());
  }

  private static RefundView view(Refund refund, String currency) {
    return new RefundView(
        refund.at(), refund.line(), Money.amount(refund.amount(), currency), refund.reason());
  }
}
