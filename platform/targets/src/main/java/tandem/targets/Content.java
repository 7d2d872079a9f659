package tandem.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tandem.web.Outcome;

/**
 * What may change of a target.
 *
 * @param currency of ISO 4217, of a metric in money; null for the others
 */
record Content(Period period, String currency, Aim aim) {

  static Outcome<Content> of(
      LocalDate from,
      LocalDate to,
      String currency,
      BigDecimal floor,
      BigDecimal target,
      List<BigDecimal> band) {
    return new Period(from, to)
        .checked()
        .then(
            period ->
                Aim.of(floor, target, band)
                    .then(aim -> aim.in(currency))
                    .map(aim -> new Content(period, currency, aim)));
  }

  /** The names of the fields, as the API has them, in which another differs. */
  List<String> differences(Content other) {
    List<String> fields = new ArrayList<>();
    addIfDifferent(fields, "from", period.from(), other.period.from());
    addIfDifferent(fields, "to", period.to(), other.period.to());
    addIfDifferent(fields, "currency", currency, other.currency);
    addIfDifferent(fields, "floor", aim.floorOfTarget(), other.aim.floorOfTarget());
    addIfDifferent(fields, "target", aim.target(), other.aim.target());
    addIfDifferent(fields, "band", aim.band(), other.aim.band());
    return fields;
  }

  private static void addIfDifferent(List<String> fields, String name, Object one, Object other) {
    if (!Objects.equals(one, other)) {
      fields.add(name);
    }
  }
}
