package tandem.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Of some wins nobody knows what they brought. */
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
}
