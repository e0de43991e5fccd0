package wagewire.reporting.serve.answer;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import wagewire.model.json.Json;
import wagewire.reporting.page.Page;

/**
 * Body of an answer with its media type and headers. Text is kept as it is sent to nearly all
 * readers, compressed by gzip: a tenth of the room, and compressed once.
 */
public final class ResponseBody {

  private static final String HTML = "text/html; charset=utf-8";

  /** The only format of a date that HTTP's servers may write; the day has two digits. */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

  /** Shorter texts are hardly smaller compressed. */
  private static final int LEAST_COMPRESSED = 1_500;

  private static final Pattern GZIP_ACCEPTED =
      Pattern.compile(
          "(?i)(?:.*,)?\\s*(?:gzip|\\*)\\s*(?:;\\s*q=(?:0\\.\\d*[1-9]\\d*|1(?:\\.0*)?)\\s*)?(?:,.*)?");

  private final String mediaType;
  private final byte[] bytes;
  private final boolean compressed;
  private @Nullable String link;
  private @Nullable String file;
  private boolean framed;
  private @Nullable Instant modified;

  private ResponseBody(String mediaType, byte[] bytes, boolean compressed) {
    this.mediaType = mediaType;
    this.bytes = bytes;
    this.compressed = compressed;
  }

  public static ResponseBody json(Object value) {
    return text(ResponseFormat.JSON.mediaType(), Json.bytes(value));
  }

  public static ResponseBody text(ResponseFormat format, String text) {
    return text(format.mediaType(), text);
  }

  public static ResponseBody text(String mediaType, String text) {
    return text(mediaType, text.getBytes(StandardCharsets.UTF_8));
  }

  public static ResponseBody page(Page page) {
    return text(HTML, page.html());
  }

  /** Creates a body in a format that is compressed already, or has no text. */
  public static ResponseBody bytes(ResponseFormat format, byte[] bytes) {
    return new ResponseBody(format.mediaType(), bytes, false);
  }

  private static ResponseBody text(String mediaType, byte[] bytes) {
    return bytes.length < LEAST_COMPRESSED
        ? new ResponseBody(mediaType, bytes, false)
        : new ResponseBody(mediaType, gzip(bytes), true);
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

  /** Returns the size in bytes as it is kept. */
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
    context.contentType(mediaType);
    if (!compressed) {
      context.result(bytes);
      return;
    }
    context.header("Vary", "Accept-Encoding, Origin");
    if (isGzipAccepted(context.header("Accept-Encoding"))) {
      context
          .disableCompression()
          .header("Content-Encoding", "gzip")
          .header("Content-Length", Integer.toString(bytes.length))
          .result(bytes);
    } else {
      context.result(gunzip(bytes));
    }
  }

  /** Reads the header Accept-Encoding (RFC 9110, 12.5.3). */
  static boolean isGzipAccepted(@Nullable String header) {
    return header != null && GZIP_ACCEPTED.matcher(header).matches();
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4);
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static byte[] gunzip(byte[] bytes) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
