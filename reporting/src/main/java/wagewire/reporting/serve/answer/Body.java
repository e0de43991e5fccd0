package wagewire.reporting.serve.answer;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import wagewire.model.json.Json;
import wagewire.reporting.page.Page;
import wagewire.reporting.page.Templates;

/** What an answer holds. */
public final class Body {

  private static final String HTML = "text/html; charset=utf-8";

  private final String mediaType;
  private final byte[] bytes;
  private @Nullable String link;
  private @Nullable String file;
  private boolean framed;

  private Body(String mediaType, byte[] bytes) {
    this.mediaType = mediaType;
    this.bytes = bytes;
  }

  public static Body json(Object value) {
    return new Body(Format.JSON.mediaType(), Json.bytes(value));
  }

  public static Body text(Format format, String text) {
    return new Body(format.mediaType(), text.getBytes(StandardCharsets.UTF_8));
  }

  public static Body text(String mediaType, String text) {
    return new Body(mediaType, text.getBytes(StandardCharsets.UTF_8));
  }

  public static Body page(Page page) {
    return new Body(HTML, Templates.html(page).getBytes(StandardCharsets.UTF_8));
  }

  public static Body bytes(Format format, byte[] bytes) {
    return new Body(format.mediaType(), bytes);
  }

  /** To be kept as a file of the name. */
  public Body asFile(String name) {
    file = name;
    return this;
  }

  /** A page that pages of other hosts may show in a frame. */
  public Body framed() {
    framed = true;
    return this;
  }

  /** With the header {@code Link}, if any. */
  public Body linked(@Nullable String to) {
    link = to;
    return this;
  }

  /** In bytes. */
  int size() {
    return bytes.length;
  }

  void send(Context context) {
    if (link != null) {
      context.header("Link", link);
    }
    if (file != null) {
      context.header("Content-Disposition", "attachment; filename=\"" + file + "\"");
    }
    if (mediaType.equals(HTML)) {
      PageHeaders.apply(context, framed);
    }
    context.contentType(mediaType).result(bytes);
  }
}
