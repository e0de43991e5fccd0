package wagewire.ingest.fetch.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Decodes the supported content encodings. */
final class ContentDecoder {

  static final String ACCEPTED = "gzip";

  private ContentDecoder() {}

  /**
   * Returns the decoded stream.
   *
   * @throws IOException when the body is damaged or the encoding unsupported
   */
  static InputStream decode(@Nullable String encoding, InputStream body) throws IOException {
    String name = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "", "identity" -> body;
      case "gzip", "x-gzip" -> unzip(body);
      default ->
          throw new IOException("content encoding '%s' was not requested".formatted(encoding));
    };
  }

  private static InputStream unzip(InputStream body) throws IOException {
    PushbackInputStream stream = new PushbackInputStream(body);
    int first = stream.read();
    if (first < 0) {
      return stream;
    }
    stream.unread(first);
    return new GZIPInputStream(stream);
  }
}
