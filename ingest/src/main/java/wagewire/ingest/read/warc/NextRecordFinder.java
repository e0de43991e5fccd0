package wagewire.ingest.read.warc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/** Finds the start of the next record, to resume after a damaged one. */
record NextRecordFinder(String mark, int before) {

  private static final String PLAIN = "\nWARC/";
  private static final String PACKED = "\u001f\u008b\u0008";
  private static final int WINDOW = 1 << 16;

  /** Returns a finder for the marker with which the archive's own records begin. */
  static NextRecordFinder of(FileChannel archive) throws IOException {
    ByteBuffer beginning = ByteBuffer.allocate(2);
    archive.read(beginning, 0);
    boolean packed = PACKED.startsWith(text(beginning.array(), beginning.capacity()));
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
      int found = text(window.array(), window.position()).indexOf(mark);
      if (found >= 0) {
        return at + found + before;
      }
      if (window.position() < WINDOW) {
        return -1;
      }
      at += WINDOW - mark.length() + 1;
    }
  }

  private static String text(byte[] bytes, int length) {
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }
}
