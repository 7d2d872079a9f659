package tandem.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvenSpreadTest {

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 30, 31, 100_00, 99_999_999_999L, 100_000_000_000_000_000L})
  void itsDaysAddUpToItsAmount(long amount) {
    EvenSpread spread = new EvenSpread(amount, 366);

    long[] days = LongStream.range(0, 366).map(spread::on).toArray();

    assertThat(LongStream.of(days).sum()).isEqualTo(amount);
    assertThat(LongStream.of(days).distinct().boxed()).isSubsetOf(amount / 366, amount / 366 + 1);
  }
}
