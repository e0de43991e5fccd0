package wagewire.ingest.read.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads what a damaged stream holds before its damage. */
final class BeforeTheBreak {

  private static final int PIECE = 8192;

  private BeforeTheBreak() {}

  /** At most so many bytes. */
  static byte[] read(InputStream stream, int most) {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE];
    try {
      int length = stream.read(piece);
      while (length >= 0 && read.size() < most) {
        read.write(piece, 0, Math.min(length, most - read.size()));
        length = stream.read(piece);
      }
    } catch (IOException e) {
      return read.toByteArray();
    }
    return read.toByteArray();
  }
}
