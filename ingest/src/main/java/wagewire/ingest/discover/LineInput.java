package wagewire.ingest.discover;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** Opens line lists in UTF-8, compressed with gzip or not. */
public final class LineInput {

  private static final int BUFFER = 1 << 16;
  private static final int MAGIC = 0x8b1f;

  private LineInput() {}

  /** Opens a file; throws {@link WagewireException} UNREADABLE_INPUT when it is missing. */
  public static BufferedReader open(Path file) {
    try {
      return reader(Files.newInputStream(file));
    } catch (IOException e) {
      throw unreadable(file.toString(), e);
    }
  }

  /**
   * Opens bytes; throws {@link WagewireException} UNREADABLE_INPUT when their compression is
   * damaged.
   */
  public static BufferedReader of(byte[] bytes, String where) {
    try {
      return reader(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw unreadable(where, e);
    }
  }

  static WagewireException unreadable(String where, IOException failure) {
    return new WagewireException(
        ErrorCode.UNREADABLE_INPUT,
        "the list cannot be read: " + failure.getMessage(),
        where,
        "Name a text file in UTF-8, plain or .gz",
        failure);
  }

  private static BufferedReader reader(InputStream raw) throws IOException {
    BufferedInputStream stream = new BufferedInputStream(raw, BUFFER);
    stream.mark(2);
    int magic = stream.read() | stream.read() << Byte.SIZE;
    stream.reset();
    InputStream plain = magic == MAGIC ? new GZIPInputStream(stream, BUFFER) : stream;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), BUFFER);
  }
}
