package wagewire.ingest.read.warc;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;

/**
 * Fails after too many reads at the end of a file; jwarc never stops on line breaks that fill its
 * buffer there.
 */
final class EndOfFileGuard implements SeekableByteChannel {

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
  public int write(ByteBuffer buffer) throws IOException {
    return file.write(buffer);
  }

  @Override
  public long position() throws IOException {
    return file.position();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    file.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  public SeekableByteChannel truncate(long size) throws IOException {
    file.truncate(size);
    return this;
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
