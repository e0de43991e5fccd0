package wagewire.reporting.serve;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import wagewire.model.json.Json;
import wagewire.reporting.page.Page;
import wagewire.reporting.page.Templates;

/** What an answer holds. */
final class Body {

  private static final String HTML = "text/html; charset=utf-8";

  private final String mediaType;
  private final byte[] bytes;
  private @Nullable String link;

  private Body(String mediaType, byte[] bytes) {
    this.mediaType = mediaType;
    this.bytes = bytes;
  }

  static Body json(Object value) {
    return new Body(Format.JSON.mediaType(), Json.bytes(value));
  }

  static Body text(Format format, String text) {
    return new Body(format.mediaType(), text.getBytes(StandardCharsets.UTF_8));
  }

  static Body page(Page page) {
    return new Body(HTML, Templates.html(page).getBytes(StandardCharsets.UTF_8));
  }

  static Body png(byte[] picture) {
    return new Body(Format.PNG.mediaType(), picture);
  }

  /** With the header {@code Link}, if any. */
  Body linked(@Nullable String to) {
    link = to;
    return this;
  }

  void send(Context context) {
    if (link != null) {
      context.header("Link", link);
    }
    if (mediaType.equals(HTML)) {
      PageHeaders.apply(context);
    }
    context.contentType(mediaType).result(bytes);
  }
}
