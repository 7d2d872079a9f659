package tandem.events.sales;

import java.time.LocalDate;
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
    Boolean amountUnknown) {}
