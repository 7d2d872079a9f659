package tandem.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What customers say of service. */
class SurveyFiguresIT {

  private static final String ANSWERED = "2025-03-05T09:00";

  private final Company company = new Company();

  SurveyFiguresIT() throws SQLException {}

  @Test
  void fourAndFiveAreSatisfied() throws SQLException {
    for (int score = 1; score <= 5; score++) {
      company.survey("csat", ANSWERED, score);
    }
    company.survey("csat", null, null);
    company.survey("nps", ANSWERED, 10);

    Point point = company.later().point("csat");

    assertThat(point.value()).isEqualTo("0.4");
    assertThat(point.n()).isEqualTo("5");
    assertThat(point.parts())
        .containsEntry("score", new BigDecimal(3))
        .containsEntry("responseRate", new BigDecimal("0.8333333333"))
        .containsEntry("invited", new BigDecimal(6));
  }

  /** The trap: detractors are 0 to 6, not 1 to 6. */
  @Test
  void whoAnswersZeroIsADetractor() throws SQLException {
    for (int score = 0; score <= 10; score++) {
      company.survey("nps", ANSWERED, score);
    }

    Point point = company.later().point("nps");

    assertThat(point.value()).isEqualTo("-45.4545454545");
    assertThat(point.parts())
        .containsEntry("promoters", new BigDecimal(2))
        .containsEntry("detractors", new BigDecimal(7));
  }

  @Test
  void onlyPromotersAreAHundred() throws SQLException {
    company.survey("nps", ANSWERED, 9);

    assertThat(company.later().point("nps").value()).isEqualTo("100");
  }

  @Test
  void effortIsTheMeanOfItsAnswers() throws SQLException {
    for (int score : List.of(7, 6, 2)) {
      company.survey("ces", ANSWERED, score);
    }
    company.survey("ces", null, null);

    Point point = company.later().point("ces");

    assertThat(point.value()).isEqualTo("5");
    assertThat(point.n()).isEqualTo("3");
    assertThat(point.parts()).containsEntry("responseRate", new BigDecimal("0.75"));
  }

  @Test
  void aReviewOfBothFunctionsCountsForEachAndOnceForAll() throws SQLException {
    company.survey("sales", "csat", ANSWERED, 5);
    company.survey("operations", "csat", ANSWERED, 5);
    company.survey("both", "csat", ANSWERED, 1);

    Company.Asking later = company.later();

    assertThat(later.point("csat").n()).isEqualTo("3");
    assertThat(later.point("csat", "function", "sales").value()).isEqualTo("0.5");
    assertThat(later.point("csat", "function", "operations").value()).isEqualTo("0.5");
    assertThat(later.series("csat", "function").series()).hasSize(2);
    assertThat(later.of("sales").point("csat").n()).isEqualTo("2");
    assertThat(later.of("sales").events("csat")).hasSize(4);
    company.forgetRollups();
    assertThat(later.of("operations").point("csat").value()).isEqualTo("0.5");
  }

  @Test
  void withoutAnAnswerThereIsNoScore() throws SQLException {
    company.survey("nps", null, null);

    Point point = company.later().point("nps");

    assertThat(point.value()).isNull();
    assertThat(point.parts()).containsEntry("responseRate", new BigDecimal(0));
  }
}
