package wagewire.reporting.serve.answer;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import wagewire.model.json.Json;
import wagewire.reporting.page.Page;

/** Body of an answer with its media type and headers. */
public final class ResponseBody {

  private static final String HTML = "text/html; charset=utf-8";

  private final String mediaType;
  private final byte[] bytes;
  private @Nullable String link;
  private @Nullable String file;
  private boolean framed;

  private ResponseBody(String mediaType, byte[] bytes) {
    this.mediaType = mediaType;
    this.bytes = bytes;
  }

  public static ResponseBody json(Object value) {
    return new ResponseBody(ResponseFormat.JSON.mediaType(), Json.bytes(value));
  }

  public static ResponseBody text(ResponseFormat format, String text) {
    return new ResponseBody(format.mediaType(), text.getBytes(StandardCharsets.UTF_8));
  }

  public static ResponseBody text(String mediaType, String text) {
    return new ResponseBody(mediaType, text.getBytes(StandardCharsets.UTF_8));
  }

  public static ResponseBody page(Page page) {
    return new ResponseBody(HTML, page.html().getBytes(StandardCharsets.UTF_8));
  }

  public static ResponseBody bytes(ResponseFormat format, byte[] bytes) {
    return new ResponseBody(format.mediaType(), bytes);
  }

  /** Makes the answer a download with the file name. */
  public ResponseBody asFile(String name) {
    file = name;
    return this;
  }

  /** A page that pages of other hosts may show in a frame. */
  public ResponseBody framed() {
    framed = true;
    return this;
  }

  /** Adds the header {@code Link}, if any. */
  public ResponseBody linked(@Nullable String to) {
    link = to;
    return this;
  }

  /** Returns the size in bytes. */
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
