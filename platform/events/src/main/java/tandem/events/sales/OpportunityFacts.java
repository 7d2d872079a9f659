package tandem.events.sales;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tandem.events.Moment;

/**
 * @param customer null where the source named none
 * @param product what is mainly being sold
 * @param stage the name of the stage it stands in; null once closed
 * @param currency ISO 4217, of {@code expectedAmount}
 * @param expectedAmount minor units
 * @param opened null while it is only a prospect that nobody has engaged
 * @param won null unless won and not reopened since
 * @param lost null unless lost and not reopened since
 * @param amountUnknown true of one that was won, nobody knows for how much, so that there is no
 *     deal; null of all others
 */
public record OpportunityFacts(
    UUID customer,
    UUID product,
    UUID pipeline,
    String stage,
    String currency,
    Long expectedAmount,
    LocalDate expectedCloseOn,
    Moment opened,
    Moment won,
    Moment lost,
    String lossReason,
    String competitor,
    Boolean amountUnknown,
    List<Stage> stages) {

  /**
   * A stage that was reached.
   *
   * @param at when the opportunity was opened
   * @param person who held it then, as all that follows
   * @param reached the name of the stage
   * @param place in its pipeline, from 1; null of a stage that it has no more
   * @param afterMillis how long after the opening it was reached
   * @param won whether the opportunity is won now
   * @param lost whether it is lost now
   */
  public record Stage(
      Instant at,
      UUID person,
      String team,
      String department,
      String region,
      String level,
      String reached,
      Integer place,
      long afterMillis,
      boolean won,
      boolean lost) {

    public static Stage of(
        Moment opened, String reached, Integer place, long afterMillis, boolean won, boolean lost) {
      return new Stage(
          opened.at(),
          opened.person(),
          opened.team(),
          opened.department(),
          opened.region(),
          opened.level(),
          reached,
          place,
          afterMillis,
          won,
          lost);
    }
  }
}
