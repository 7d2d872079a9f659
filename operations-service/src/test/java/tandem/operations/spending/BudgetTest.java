package tandem.operations.spending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.events.Bounds;

class BudgetTest {

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 30, 31, 100_00, 99_999_999_999L, Bounds.AMOUNT})
  void itsDaysAddUpToItsAmount(long amount) {
    Budget budget = new Budget();
    budget.from = LocalDate.of(2024, 1, 1);
    budget.to = LocalDate.of(2025, 1, 1);
    budget.amount = amount;

    long[] days = LongStream.range(0, budget.days()).map(budget::planned).toArray();

    assertThat(days).hasSize(366);
    assertThat(LongStream.of(days).sum()).isEqualTo(amount);
    assertThat(LongStream.of(days).distinct().boxed()).isSubsetOf(amount / 366, amount / 366 + 1);
  }
}
