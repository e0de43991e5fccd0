package wagewire.reporting.serve.answer;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wagewire.model.json.Json;
import wagewire.reporting.page.Page;

/** Body of an answer with its media type and headers. */
public final class ResponseBody {

  private static final String HTML = "text/html; charset=utf-8";

  /** The only format of a date that HTTP's servers may write; the day has two digits. */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

  private final String mediaType;
  private final byte[] bytes;
  private @Nullable String link;
  private @Nullable String file;
  private boolean framed;
  private @Nullable Instant modified;

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

  /** Adds the header {@code Last-Modified}. */
  public ResponseBody modified(Instant at) {
    modified = at.truncatedTo(ChronoUnit.SECONDS);
    return this;
  }

  /**
   * Returns true where the client has it as it was at or after its last change, and does not ask by
   * a tag, which would decide alone.
   */
  boolean isUnmodified(Context context) {
    String since = context.header("If-Modified-Since");
    if (modified == null || since == null || context.header("If-None-Match") != null) {
      return false;
    }
    try {
      return !DateTimeFormatter.RFC_1123_DATE_TIME.parse(since, Instant::from).isBefore(modified);
    } catch (DateTimeParseException _) {
      // As RFC 9110 has it, such a header is passed over.
      return false;
    }
  }

  /** Sends the headers that an answer without a body has, too. */
  void describe(Context context) {
    if (modified != null) {
      context.header("Last-Modified", HTTP_DATE.format(modified.atOffset(ZoneOffset.UTC)));
    }
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
