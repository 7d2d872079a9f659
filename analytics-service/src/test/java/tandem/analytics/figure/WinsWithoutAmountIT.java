package tandem.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Of some wins nobody knows what they brought, of some losses what was expected of them. */
class WinsWithoutAmountIT {

  private static final String WON = "2025-03-05T09:00";

  private final Company company = new Company();

  WinsWithoutAmountIT() throws SQLException {}

  @Test
  void averagesLeaveThemOutAndSaySo() throws SQLException {
    company.deal(null, WON, "North", 100_00, 1_000_000);
    company.won(WON, false);
    company.won(WON, true);
    company.won(WON, true);

    Company.Asking later = company.later();

    assertThat(later.point("win-rate").n()).isEqualTo("3");
    assertThat(later.point("average-deal-size").value()).isEqualTo("100.00");
    assertThat(later.point("average-deal-size").parts())
        .containsEntry("winsWithoutAmount", new BigDecimal(2));
    assertThat(later.point("revenue").parts())
        .containsEntry("winsWithoutAmount", new BigDecimal(2));
  }

  @Test
  void lossesAddUpByReasonAndCompetitorAsFarAsTheyAreKnown() throws SQLException {
    company.lost(WON, "price", "Cheap Bolts", 300_00L);
    company.lost(WON, "price", null, null);
    company.lost(WON, "no budget", null, 100_00L);

    Company.Asking later = company.later();

    assertThat(later.point("lost-value").value()).isEqualTo("400.00");
    assertThat(later.point("lost-value").parts()).containsEntry("lost", new BigDecimal(3));
    Point price = later.point("lost-value", "lossReason", "price");
    assertThat(price.value()).isEqualTo("300.00");
    assertThat(price.parts()).containsEntry("lost", new BigDecimal(2));
    assertThat(later.point("lost-value", "competitor", "Cheap Bolts").value()).isEqualTo("300.00");
  }
}
