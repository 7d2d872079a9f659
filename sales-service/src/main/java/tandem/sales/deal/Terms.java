package tandem.sales.deal;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.events.Bounds;
import tandem.events.sales.DealFacts;

/**
 * What was agreed, and to whose credit.
 *
 * @param customer null where the source named none
 * @param currency of ISO 4217, of all amounts
 * @param promisedOn the delivery date promised, null if none was
 */
public record Terms(
    UUID customer, String currency, LocalDate promisedOn, List<Line> lines, List<Credit> credits) {

  /** The sum of the lines, in minor units. */
  long amount() {
    return lines.stream().mapToLong(Line::amount).reduce(0, Math::addExact);
  }

  /** The names of the fields in which these differ from others, in a list of its own. */
  List<String> changes(Terms from) {
    Map<String, Function<Terms, Object>> fields = new LinkedHashMap<>();
    fields.put("customer", Terms::customer);
    fields.put("currency", Terms::currency);
    fields.put("promisedOn", Terms::promisedOn);
    fields.put("lines", Terms::lines);
    fields.put("credits", Terms::credits);
    List<String> changed = new ArrayList<>();
    fields.forEach(
        (name, field) -> {
          if (!Objects.equals(field.apply(this), field.apply(from))) {
            changed.add(name);
          }
        });
    return changed;
  }

  /** These terms, or why they make no deal. */
  Outcome<Terms> checked() {
    if (lines.isEmpty()) {
      return Outcome.refused(Refusal.invalid("lines", "deal.no-lines"));
    }
    if (lines.stream().anyMatch(line -> line.amount() < 0)) {
      return Outcome.refused(Refusal.invalid("lines", "deal.negative-amount"));
    }
    if (lines.stream().anyMatch(line -> line.quantity().signum() <= 0)) {
      return Outcome.refused(Refusal.invalid("lines", "deal.quantity-not-positive"));
    }
    if (outOfRange()) {
      return Outcome.refused(Refusal.invalid("lines", "deal.amount-out-of-range"));
    }
    return checkedCredits();
  }

  private boolean outOfRange() {
    BigInteger sum =
        lines.stream()
            .map(line -> BigInteger.valueOf(line.amount()))
            .reduce(BigInteger.ZERO, BigInteger::add);
    return sum.compareTo(BigInteger.valueOf(Bounds.AMOUNT)) > 0
        || lines.stream().anyMatch(line -> !line.listsWithin(Bounds.AMOUNT));
  }

  private Outcome<Terms> checkedCredits() {
    Set<UUID> people = new HashSet<>();
    for (Credit credit : credits) {
      if (credit.share() <= 0 || !people.add(credit.person())) {
        return Outcome.refused(Refusal.invalid("credits", "deal.credit-twice-or-empty"));
      }
    }
    if (credits.stream().mapToLong(Credit::share).sum() != DealFacts.WHOLE) {
      return Outcome.refused(Refusal.invalid("credits", "deal.credits-not-whole"));
    }
    return Outcome.done(this);
  }
}
