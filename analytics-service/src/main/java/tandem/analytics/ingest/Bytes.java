package tandem.analytics.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes as a value; {@link #NULL} where the record had none. Takes and gives its array as is. */
final class Bytes {

  static final Bytes NULL = new Bytes(null);

  private final byte[] array;

  private Bytes(byte[] array) {
    this.array = array;
  }

  static Bytes of(byte[] array) {
    return array == null ? NULL : new Bytes(array);
  }

  /** Null for {@link #NULL}. */
  byte[] array() {
    return array;
  }

  boolean isEmpty() {
    return array == null || array.length == 0;
  }

  /** As UTF-8; what is none is replaced. */
  String text() {
    return array == null ? "" : new String(array, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(array, that.array);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(array);
  }

  @Override
  public String toString() {
    return text();
  }
}
