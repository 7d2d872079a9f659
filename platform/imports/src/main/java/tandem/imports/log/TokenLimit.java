package tandem.imports.log;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bounds what a parser may read for one token: it would take in a value of a gigabyte before
 * anybody could look at its length. Not thread-safe.
 */
final class TokenLimit extends FilterInputStream {

  private static final long MOST = 4L << 20;

  private long read;

  TokenLimit(InputStream in) {
    super(in);
  }

  /** A token was taken; the next begins. */
  void next() {
    read = 0;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int some = super.read(buffer, offset, length);
    count(some);
    return some;
  }

  private void count(int bytes) throws IOException {
    read += Math.max(0, bytes);
    if (read > MOST) {
      throw new IOException("a token of more than " + MOST + " bytes");
    }
  }
}
