package tandem.sales.deal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import tandem.acts.Money;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.sales.product.Product;

/**
 * What a document asks the terms of a deal to be.
 *
 * @param customer as it is to be, like {@code currency} and {@code promisedOn}
 * @param amount minor units; null where none is said, as all that follows
 * @param owner credited with the whole deal where {@code credits} says nothing else
 * @param product sold where {@code lines} says nothing else
 */
record AskedTerms(
    UUID customer,
    String currency,
    LocalDate promisedOn,
    Long amount,
    UUID owner,
    UUID product,
    List<LineRequest> lines,
    List<CreditRequest> credits) {

  /** The terms of a deal that is told as a whole. */
  Outcome<Terms> whole(Named named) {
    return refusable(
        () ->
            agreement()
                .terms(
                    named,
                    new Agreement.Defaults(
                        customer, product(named), owner == null ? null : Credit.whole(owner))));
  }

  /** The terms after a change: what is not asked for is as it was. */
  Outcome<Terms> on(Terms old, Named named) {
    return refusable(
        () ->
            lines(old, named)
                .then(
                    changed ->
                        credits(old, named)
                            .map(
                                shares ->
                                    new Terms(customer, currency, promisedOn, changed, shares)))
                .then(Terms::checked)
                .then(agreement()::adding));
  }

  private Agreement agreement() {
    BigDecimal major = amount == null ? null : Money.amount(amount, currency);
    return new Agreement(major, currency, promisedOn, lines, credits);
  }

  private Product product(Named named) {
    return product == null ? null : named.products().get(product.toString());
  }

  private Outcome<List<Credit>> credits(Terms old, Named named) {
    return credits == null
        ? Outcome.done(owner == null ? old.credits() : List.of(Credit.whole(owner)))
        : agreement().credits(named, null);
  }

  private Outcome<List<Line>> lines(Terms old, Named named) {
    if (lines != null) {
      return agreement().lines(named, null);
    }
    boolean otherCurrency = !Objects.equals(currency, old.currency());
    if (amount == null && otherCurrency) {
      return Outcome.refused(Refusal.invalid("amount", "required"));
    }
    if (amount == null && product == null) {
      return Outcome.done(old.lines());
    }
    if (old.lines().size() > 1) {
      return Outcome.refused(Refusal.invalid("lines", "deal.lines-needed"));
    }
    Line line = old.lines().getFirst();
    return Outcome.done(List.of(changed(line, otherCurrency, named)));
  }

  private Line changed(Line line, boolean otherCurrency, Named named) {
    long agreedAmount = amount == null ? line.amount() : amount;
    Product sold = product(named);
    return sold == null
        ? new Line(
            line.product(), line.quantity(), otherCurrency ? null : line.listPrice(), agreedAmount)
        : new Line(
            sold.id(),
            line.quantity(),
            line.listPrice() == null ? null : sold.listPriceIn(currency),
            agreedAmount);
  }

  private interface Terming {
    Outcome<Terms> get();
  }

  /** Money that the currency does not have is refused by a throw. */
  private static Outcome<Terms> refusable(Terming terms) {
    try {
      return terms.get();
    } catch (RefusedException e) {
      return Outcome.refused(e.refusal());
    }
  }
}
