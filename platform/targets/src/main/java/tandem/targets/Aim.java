package tandem.targets;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tandem.acts.Money;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;

/**
 * What is to be reached, in the metric's unit: a floor of no merit and a target of full merit, in
 * either direction; or a band of full merit between low and high, which fades to none at floor and
 * ceiling. The limits are inside: where floor and low are the same, that value has full merit.
 *
 * @param target null for a band, which has the other three
 */
@Embeddable
record Aim(
    BigDecimal floor, BigDecimal target, BigDecimal low, BigDecimal high, BigDecimal ceiling) {

  /** How the API has it: either floor and target, or a band of four in rising order. */
  static Outcome<Aim> of(BigDecimal floor, BigDecimal target, BigDecimal[] band) {
    if (band == null) {
      return floor == null || target == null
          ? Outcome.refused(Refusal.invalid("target", "target.aim"))
          : Outcome.done(new Aim(plain(floor), plain(target), null, null, null));
    }
    if (floor != null || target != null || band.length != 4) {
      return Outcome.refused(Refusal.invalid("band", "target.aim"));
    }
    return banded(Arrays.stream(band).map(Aim::plain).toList());
  }

  private static Outcome<Aim> banded(List<BigDecimal> band) {
    Aim aim = new Aim(band.get(0), null, band.get(1), band.get(2), band.get(3));
    boolean rising =
        aim.floor.compareTo(aim.low) <= 0
            && aim.low.compareTo(aim.high) <= 0
            && aim.high.compareTo(aim.ceiling) <= 0;
    return rising
        ? Outcome.done(aim)
        : Outcome.refused(Refusal.invalid("band", "target.band-order"));
  }

  /** Without an exponent and without zeros at its end, so that the same value looks the same. */
  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Refused where it is not made of amounts of a currency; null is no currency. */
  Outcome<Aim> in(String currency) {
    if (currency == null) {
      return Outcome.done(this);
    }
    try {
      values().forEach(value -> Money.minorUnits(value, currency));
      return Outcome.done(this);
    } catch (RefusedException e) {
      Refusal why = e.refusal();
      return Outcome.refused(
          Refusal.invalid("currency", why.code(), why.arguments().toArray(Object[]::new)));
    }
  }

  /** Floor, low, high and ceiling; null where there are a floor and a target. */
  List<BigDecimal> band() {
    return target == null ? List.of(floor, low, high, ceiling) : null;
  }

  /** The floor beside a target; null where there is a band. */
  BigDecimal floorOfTarget() {
    return target == null ? null : floor;
  }

  private Stream<BigDecimal> values() {
    return Stream.of(floor, target, low, high, ceiling).filter(Objects::nonNull);
  }
}
