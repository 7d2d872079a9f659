package tandem.events.operations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tandem.events.Holder;
import tandem.events.Moment;

/**
 * A service case: a complaint, feedback, a request, or after-sales. Durations are working time by
 * the business calendar that was in force when the case was opened, less its pauses.
 *
 * @param function whose service is judged: sales or operations; after-sales belongs to sales
 * @param category complaint, feedback, request or after-sales
 * @param severity null where none is known, like {@code segment}, the customer's
 * @param customer null where the case is nobody's, like {@code deal}
 * @param policy that promises when it is answered and resolved; null for none
 * @param replies how often a human has answered; a resolution answers where nobody did since the
 *     case was opened or reopened
 * @param responseMillis from the opening to the first human answer; null until then
 * @param resolutionMillis from the opening to the last resolution; null while it is not resolved
 * @param responded the first human answer
 * @param resolved null again where it was reopened
 * @param backlog how the open cases of people and teams changed: one in where a case is opened,
 *     reopened or handed over, one out where it is handed over, resolved or withdrawn
 * @param clocks one for each promise whose due time is known
 * @param resolutions every act that resolved it, those that did not hold among them
 */
public record CaseFacts(
    String function,
    String category,
    String severity,
    String segment,
    UUID customer,
    UUID deal,
    UUID policy,
    int replies,
    Long responseMillis,
    Long resolutionMillis,
    Moment opened,
    Moment responded,
    Moment resolved,
    Moment closed,
    List<Flow> backlog,
    List<Clock> clocks,
    List<Resolution> resolutions) {

  /**
   * A promise, at its due time. One that is not due yet lies in the future; there is none while the
   * case is paused and not overdue, nor where the case was withdrawn before.
   *
   * @param person who had the case when it was due, or when it was done before that
   * @param clock response or resolution
   * @param met 1 if it was done by its due time, else 0: also while that is still to come
   */
  public record Clock(
      Instant at,
      UUID person,
      String team,
      String department,
      String region,
      String level,
      String clock,
      int met) {

    public static Clock of(Instant due, Holder holder, String clock, boolean met) {
      return new Clock(
          due,
          holder.person(),
          holder.team(),
          holder.department(),
          holder.region(),
          holder.level(),
          clock,
          met ? 1 : 0);
    }
  }

  /**
   * @param ordinal from 1
   * @param replies of humans until then, at least 1
   * @param reopenedAfterMillis until the case was reopened, by the wall clock; null if it held
   */
  public record Resolution(
      Instant at,
      UUID person,
      String team,
      String department,
      String region,
      String level,
      int ordinal,
      int replies,
      Long reopenedAfterMillis) {

    public static Resolution of(
        Instant at, Holder holder, int ordinal, int replies, Long reopenedAfterMillis) {
      return new Resolution(
          at,
          holder.person(),
          holder.team(),
          holder.department(),
          holder.region(),
          holder.level(),
          ordinal,
          replies,
          reopenedAfterMillis);
    }
  }
}
