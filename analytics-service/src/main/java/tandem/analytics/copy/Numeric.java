package tandem.analytics.copy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * PostgreSQL's {@code numeric} in binary: how many digits to the base of 10,000, the exponent of
 * the first, the sign, how many decimals are shown, and the digits.
 */
final class Numeric {

  /** The number of the type in PostgreSQL. */
  static final int OID = 1700;

  private static final int DECIMALS_A_DIGIT = 4;
  private static final BigInteger BASE = BigInteger.valueOf(10_000);
  private static final short NEGATIVE = 0x4000;

  private Numeric() {}

  static byte[] bytes(BigDecimal value) {
    int scale = Math.max(0, value.scale());
    int fraction = Math.ceilDiv(scale, DECIMALS_A_DIGIT);
    Deque<Short> digits = new ArrayDeque<>();
    BigInteger rest =
        value.setScale(fraction * DECIMALS_A_DIGIT, RoundingMode.UNNECESSARY).unscaledValue().abs();
    while (rest.signum() > 0) {
      BigInteger[] divided = rest.divideAndRemainder(BASE);
      digits.addFirst(divided[1].shortValue());
      rest = divided[0];
    }
    ByteBuffer bytes = ByteBuffer.allocate((4 + digits.size()) * Short.BYTES);
    bytes
        .putShort((short) digits.size())
        .putShort((short) (digits.size() - fraction - 1))
        .putShort(value.signum() < 0 ? NEGATIVE : 0)
        .putShort((short) scale);
    digits.forEach(bytes::putShort);
    return bytes.array();
  }
}
