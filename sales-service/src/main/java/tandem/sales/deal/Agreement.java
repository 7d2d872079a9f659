package tandem.sales.deal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.acts.Money;
import tandem.acts.Outcome;
import tandem.acts.References;
import tandem.acts.Refusal;
import tandem.sales.product.Product;

/**
 * What was agreed, as a request says it.
 *
 * @param amount major units; the sum of the lines if absent
 * @param lines one of the default product for the amount, if absent
 * @param credits the whole deal to whom the defaults say, if absent
 */
public record Agreement(
    BigDecimal amount,
    String currency,
    LocalDate promisedOn,
    List<LineRequest> lines,
    List<CreditRequest> credits) {

  /**
   * What is taken where an agreement does not say.
   *
   * @param credit of the whole deal; null where it has to be said
   */
  public record Defaults(UUID customer, Product product, Credit credit) {}

  public Agreement {
    lines = lines == null ? List.of() : List.copyOf(lines);
    credits = credits == null ? List.of() : List.copyOf(credits);
  }

  public Stream<String> products() {
    return lines.stream().map(LineRequest::product);
  }

  public Stream<String> people() {
    return credits.stream().map(CreditRequest::person);
  }

  /** The terms, checked. Throws a refusal for money that the currency does not have. */
  public Outcome<Terms> terms(Named named, Defaults defaults) {
    if (currency == null) {
      return Outcome.refused(Refusal.invalid("currency", "required"));
    }
    if (lines.isEmpty() && amount == null) {
      return Outcome.refused(Refusal.invalid("amount", "required"));
    }
    return lines(named, defaults.product())
        .then(
            agreed ->
                credits(named, defaults.credit())
                    .map(
                        shares ->
                            new Terms(defaults.customer(), currency, promisedOn, agreed, shares)))
        .then(Terms::checked)
        .then(this::adding);
  }

  Outcome<List<Line>> lines(Named named, Product product) {
    if (lines.isEmpty()) {
      UUID sold = product == null ? null : product.id();
      return Outcome.done(List.of(Line.of(sold, Money.minorUnits(amount, currency))));
    }
    Outcome<List<Line>> read = Outcome.done(List.of());
    for (int i = 0; i < lines.size(); i++) {
      LineRequest line = lines.get(i);
      String field = "lines[" + i + "].product";
      read =
          read.then(
              before ->
                  References.resolve(field, line.product(), named.products())
                      .map(found -> and(before, line.line(found, currency))));
    }
    return read;
  }

  Outcome<List<Credit>> credits(Named named, Credit whole) {
    if (credits.isEmpty()) {
      return whole == null
          ? Outcome.refused(Refusal.invalid("owner", "required"))
          : Outcome.done(List.of(whole));
    }
    Outcome<List<Credit>> read = Outcome.done(List.of());
    for (int i = 0; i < credits.size(); i++) {
      CreditRequest credit = credits.get(i);
      String field = "credits[" + i + "].person";
      read =
          read.then(
              before ->
                  References.resolve(field, credit.person(), named.people())
                      .map(found -> and(before, credit.credit(found))));
    }
    return read;
  }

  private static <T> List<T> and(List<T> before, T next) {
    List<T> all = new ArrayList<>(before);
    all.add(next);
    return List.copyOf(all);
  }

  Outcome<Terms> adding(Terms terms) {
    return amount == null || Money.minorUnits(amount, currency) == terms.amount()
        ? Outcome.done(terms)
        : Outcome.refused(Refusal.invalid("amount", "deal.lines-not-amount"));
  }
}
