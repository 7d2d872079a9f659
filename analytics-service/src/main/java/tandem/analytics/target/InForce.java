package tandem.analytics.target;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The goal of a period, or why there is none. */
public sealed interface InForce {

  /**
   * @param knownOn the day on which the last of its targets became known, before the period or that
   *     target's own start
   * @param backfilled whether that of some of them was said afterwards
   * @param targets the records it is made of
   */
  record Set(Goal goal, LocalDate knownOn, boolean backfilled, List<UUID> targets)
      implements InForce {

    public Set {
      targets = List.copyOf(targets);
    }
  }

  /**
   * @param knownOn the day on which a target became known that came too late; null where none did
   */
  record None(Why why, LocalDate knownOn) implements InForce {}

  /** Why there is no goal. */
  enum Why {
    /** Nobody set a target. */
    MISSING("figure.no-target"),
    /** There is one for a part of the period only. */
    PARTLY("figure.target-partly"),
    /** It became known when what it is for had begun already. */
    LATE("figure.target-late"),
    /** The period is not over, and nothing of it is due by now. */
    NOT_DUE("figure.target-not-due"),
    /** It is in a currency that has no exchange rate on its first day. */
    NO_RATE("figure.target-no-rate"),
    /** A part of the period has a floor and a target, another a band. */
    MIXED("figure.target-mixed"),
    /** The figure is of a part, and targets are for the whole. */
    OF_THE_WHOLE("figure.target-of-the-whole");

    private final String code;

    Why(String code) {
      this.code = code;
    }

    /** Of the text that says so. */
    public String code() {
      return code;
    }
  }
}
