package tandem.sales.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AllocationTest {

  @Property
  void addsUpExactlyAndIsWithinOneOfTheQuota(
      @ForAll @LongRange(min = 0) long total,
      @ForAll @Size(min = 1, max = 20)
          List<@LongRange(min = 0, max = 1_000_000_000_000L) Long> weights) {
    List<BigInteger> exact = weights.stream().map(BigInteger::valueOf).toList();
    long[] parts = Allocation.split(total, exact);
    assertThat(sum(parts)).isEqualTo(BigInteger.valueOf(total));
    BigInteger whole = exact.stream().reduce(BigInteger.ZERO, BigInteger::add);
    if (whole.signum() > 0) {
      for (int i = 0; i < parts.length; i++) {
        BigInteger off =
            BigInteger.valueOf(parts[i])
                .multiply(whole)
                .subtract(BigInteger.valueOf(total).multiply(exact.get(i)))
                .abs();
        assertThat(off).isLessThan(whole);
      }
    }
  }

  @Test
  void givesWhatIsLeftToTheLargestRemainderAndAmongEqualOnesToTheFirst() {
    assertThat(Allocation.split(100, Allocation.weights(1, 1, 1))).containsExactly(34, 33, 33);
    assertThat(Allocation.split(10, Allocation.weights(15, 25, 60))).containsExactly(2, 2, 6);
  }

  @Test
  void splitsEquallyWhereAllWeightsAreZero() {
    assertThat(Allocation.split(5, Allocation.weights(0, 0))).containsExactly(3, 2);
  }

  private static BigInteger sum(long[] parts) {
    return Arrays.stream(parts)
        .mapToObj(BigInteger::valueOf)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }
}
