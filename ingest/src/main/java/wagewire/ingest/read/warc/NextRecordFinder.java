package wagewire.ingest.read.warc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/** Finds the start of the next record, to resume after a damaged one. */
final class NextRecordFinder {

  private static final byte[] PLAIN = "\nWARC/".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PACKED = {0x1f, (byte) 0x8b, 0x08};
  private static final int WINDOW = 1 << 16;

  private final byte[] mark;
  private final int before;

  private NextRecordFinder(byte[] mark, int before) {
    this.mark = mark;
    this.before = before;
  }

  /** Returns a finder for the marker with which the archive's own records begin. */
  static NextRecordFinder of(FileChannel archive) throws IOException {
    ByteBuffer beginning = ByteBuffer.allocate(2);
    archive.read(beginning, 0);
    boolean packed = beginning.get(0) == PACKED[0] && beginning.get(1) == PACKED[1];
    return packed ? new NextRecordFinder(PACKED, 0) : new NextRecordFinder(PLAIN, 1);
  }

  /** Returns the start of the first record after the position; negative for none. */
  long after(FileChannel archive, long position) throws IOException {
    ByteBuffer window = ByteBuffer.allocate(WINDOW);
    long at = position + 1 - before;
    while (true) {
      window.clear();
      while (window.hasRemaining() && archive.read(window, at + window.position()) >= 0) {
        // Fill the window, or read to the end of the archive.
      }
      int found = indexOf(window.array(), window.position());
      if (found >= 0) {
        return at + found + before;
      }
      if (window.position() < WINDOW) {
        return -1;
      }
      at += WINDOW - mark.length + 1;
    }
  }

  private int indexOf(byte[] bytes, int length) {
    for (int i = 0; i + mark.length <= length; i++) {
      int same = 0;
      while (same < mark.length && bytes[i + same] == mark[same]) {
        same++;
      }
      if (same == mark.length) {
        return i;
      }
    }
    return -1;
  }
}
