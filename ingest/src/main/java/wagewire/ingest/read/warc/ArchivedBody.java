package wagewire.ingest.read.warc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Decodes content encodings. Archives often keep the header of a decoded body; a body that does not
 * begin as its encoding would is returned unchanged.
 */
final class ArchivedBody {

  private static final int GZIP = 0x1f8b;
  private static final int ZLIB_METHOD = 0x08;

  private ArchivedBody() {}

  /** Reads a body; one that exceeds the limit is returned with limit + 1 bytes. */
  static byte[] limited(InputStream stream, int limit) throws IOException {
    return stream.readNBytes(limit + 1);
  }

  /** Returns whether the encoding is absent or can be decoded. */
  static boolean isRead(String encoding, byte[] body) {
    return switch (plain(encoding)) {
      case "", "identity", "none", "gzip", "x-gzip", "deflate" -> true;
      default -> isText(body);
    };
  }

  /**
   * @throws IOException for a damaged body
   */
  static byte[] decoded(String encoding, byte[] body, int limit) throws IOException {
    return switch (plain(encoding)) {
      case "gzip", "x-gzip" -> isGzip(body) ? unzipped(body, limit) : body;
      case "deflate" -> isText(body) ? body : inflated(body, limit);
      default -> body;
    };
  }

  private static String plain(String encoding) {
    return encoding.strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isGzip(byte[] body) {
    return body.length > 1 && (((body[0] & 0xff) << 8) | (body[1] & 0xff)) == GZIP;
  }

  /** Returns whether the body begins with a bracket, after blanks and a byte order mark. */
  private static boolean isText(byte[] body) {
    int at = body.length > 2 && body[0] == (byte) 0xef && body[1] == (byte) 0xbb ? 3 : 0;
    while (at < body.length && Character.isWhitespace(body[at])) {
      at++;
    }
    return at == body.length || "<{[".indexOf(body[at]) >= 0;
  }

  private static byte[] unzipped(byte[] body, int limit) throws IOException {
    try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return limited(stream, limit);
    }
  }

  /** Inflates zlib data, or raw deflate, which servers send as often. */
  private static byte[] inflated(byte[] body, int limit) throws IOException {
    boolean raw = body.length == 0 || (body[0] & 0x0f) != ZLIB_METHOD;
    Inflater inflater = new Inflater(raw);
    try (InputStream stream = new InflaterInputStream(new ByteArrayInputStream(body), inflater)) {
      return limited(stream, limit);
    } finally {
      inflater.end();
    }
  }
}
