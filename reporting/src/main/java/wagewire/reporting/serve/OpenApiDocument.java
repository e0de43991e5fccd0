package wagewire.reporting.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The service as OpenAPI 3.1 describes it. */
final class OpenApiDocument {

  static final String TEXT = read();

  private OpenApiDocument() {}

  private static String read() {
    try (InputStream stream = OpenApiDocument.class.getResourceAsStream("openapi.json")) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
