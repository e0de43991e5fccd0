package wagewire.ingest.read.warc;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;

/**
 * Fails after too many reads at the end of a file; jwarc never stops on line breaks that fill its
 * buffer there.
 */
final class EndOfFileGuard implements ReadableByteChannel {

  private static final int PATIENCE = 100;

  private final FileChannel file;

  private int ends;

  EndOfFileGuard(FileChannel file) {
    this.file = file;
  }

  @Override
  public int read(ByteBuffer buffer) throws IOException {
    int read = file.read(buffer);
    ends = read < 0 ? ends + 1 : 0;
    if (ends > PATIENCE) {
      throw new EOFException("the reader did not stop at the end of the archive");
    }
    return read;
  }

  @Override
  public boolean isOpen() {
    return file.isOpen();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
