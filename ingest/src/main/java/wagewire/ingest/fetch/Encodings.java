package wagewire.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Undoes the content encodings that are asked for. */
final class Encodings {

  static final String ACCEPTED = "gzip";

  private Encodings() {}

  /**
   * The decoded body; empty when it is longer than the limit.
   *
   * @throws IOException when the body is damaged or its encoding was not asked for
   */
  static Optional<byte[]> decode(String encoding, byte[] body, int limit) throws IOException {
    return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> Optional.of(body);
      case "gzip", "x-gzip" -> unzip(body, limit);
      default ->
          throw new IOException("content encoding '%s' was not asked for".formatted(encoding));
    };
  }

  private static Optional<byte[]> unzip(byte[] body, int limit) throws IOException {
    if (body.length == 0) {
      return Optional.of(body);
    }
    try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] bytes = stream.readNBytes(limit);
      return stream.read() < 0 ? Optional.of(bytes) : Optional.empty();
    }
  }
}
