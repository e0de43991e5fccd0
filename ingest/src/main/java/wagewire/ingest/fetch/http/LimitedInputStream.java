package wagewire.ingest.fetch.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends a stream at a limit and records whether it went on. */
final class LimitedInputStream extends FilterInputStream {

  private long left;
  private boolean more;

  LimitedInputStream(InputStream stream, long limit) {
    super(stream);
    this.left = limit;
  }

  /** Returns true when the stream exceeded the limit; valid once its end was read. */
  boolean more() {
    return more;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (left == 0) {
      more = more || in.read() >= 0;
      return -1;
    }
    int count = in.read(bytes, offset, (int) Math.min(length, left));
    left -= Math.max(count, 0);
    return count;
  }

  /** Leaves the stream open: closing a body would read all the rest of it. */
  @Override
  public void close() {}

  @Override
  public long skip(long count) {
    throw new UnsupportedOperationException();
  }
}
