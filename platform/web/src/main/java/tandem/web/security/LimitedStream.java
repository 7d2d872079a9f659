package tandem.web.security;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Fails once more than the limit is read. Not thread-safe, as a stream is. */
final class LimitedStream extends FilterInputStream {

  private final Supplier<IOException> tooLarge;
  private long left;

  LimitedStream(InputStream in, long limit, Supplier<IOException> tooLarge) {
    super(in);
    this.left = limit;
    this.tooLarge = tooLarge;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(read);
    return read;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = super.skip(n);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long read) throws IOException {
    left -= Math.max(0, read);
    if (left < 0) {
      throw tooLarge.get();
    }
  }
}
