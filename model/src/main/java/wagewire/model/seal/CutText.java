package wagewire.model.seal;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A piece that was cut out of a record, and the bytes of the rest that take its place.
 *
 * @param at where it belongs
 * @param replaced bytes of the rest that it replaces
 */
@SuppressWarnings("ArrayRecordComponent")
record CutText(int at, int replaced, byte[] piece) {

  private static final int NUMBERS = 2 * Integer.BYTES;

  /** Finds what the rest lacks, from the first byte that differs to the last. */
  static CutText of(byte[] record, byte[] rest) {
    int mismatch = Arrays.mismatch(record, rest);
    int at = mismatch < 0 ? record.length : mismatch;
    int most = Math.min(record.length, rest.length) - at;
    int after = 0;
    while (after < most && record[record.length - 1 - after] == rest[rest.length - 1 - after]) {
      after++;
    }
    return new CutText(
        at, rest.length - after - at, Arrays.copyOfRange(record, at, record.length - after));
  }

  /** Reads what {@link #bytes} returned. */
  static CutText parse(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new CutText(
        buffer.getInt(), buffer.getInt(), Arrays.copyOfRange(bytes, NUMBERS, bytes.length));
  }

  byte[] bytes() {
    return ByteBuffer.allocate(NUMBERS + piece.length)
        .putInt(at)
        .putInt(replaced)
        .put(piece)
        .array();
  }

  /** Returns the record that the rest is of. */
  byte[] into(byte[] rest) {
    int after = at + replaced;
    return ByteBuffer.allocate(rest.length - replaced + piece.length)
        .put(rest, 0, at)
        .put(piece)
        .put(rest, after, rest.length - after)
        .array();
  }
}
