package tandem.sales.deal;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits a whole number by weights so that the parts add up to it exactly.
 *
 * <p>The method of the largest remainder (Hamilton): each part is its exact quota rounded down, and
 * what is left goes, one each, to the largest remainders; among equal ones to the first. A part
 * thus differs from its quota by less than one.
 */
final class Allocation {

  private Allocation() {}

  /**
   * @param total zero or more
   * @param weights zero or more each; equal parts where all are zero. Not empty
   * @return a part for each weight, adding up to {@code total}
   */
  static long[] split(long total, List<BigInteger> weights) {
    BigInteger sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
    if (sum.signum() == 0) {
      List<BigInteger> equal = weights.stream().map(_ -> BigInteger.ONE).toList();
      return split(total, equal, BigInteger.valueOf(equal.size()));
    }
    return split(total, weights, sum);
  }

  private static long[] split(long total, List<BigInteger> weights, BigInteger sum) {
    long[] parts = new long[weights.size()];
    BigInteger[] remainders = new BigInteger[parts.length];
    for (int i = 0; i < parts.length; i++) {
      BigInteger[] quota =
          BigInteger.valueOf(total).multiply(weights.get(i)).divideAndRemainder(sum);
      parts[i] = quota[0].longValueExact();
      remainders[i] = quota[1];
    }
    long left = total - Arrays.stream(parts).sum();
    IntStream.range(0, parts.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
        .limit(left)
        .forEach(i -> parts[i]++);
    return parts;
  }

  static List<BigInteger> weights(long... values) {
    return Arrays.stream(values).mapToObj(BigInteger::valueOf).toList();
  }
}
