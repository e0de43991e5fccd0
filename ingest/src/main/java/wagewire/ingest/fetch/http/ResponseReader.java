package wagewire.ingest.fetch.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads answers within the limit of a body. */
final class ResponseReader {

  /** Supported content encoding. */
  static final String ACCEPTED = "gzip";

  private static final Logger LOG = LoggerFactory.getLogger(ResponseReader.class);

  /** Bytes of an unneeded body that are read so that its connection can be reused. */
  private static final int DRAINED = 64 * 1024;

  private ResponseReader() {}

  /** Reads status, headers and, of a success, the body. */
  static ExchangeResponse read(ClassicHttpResponse response, int limit) throws IOException {
    int status = response.getCode();
    Map<String, String> headers = headers(response);
    HttpEntity entity = response.getEntity();
    if (entity != null && status >= 200 && status <= 299) {
      return withBody(status, headers, entity.getContent(), limit);
    }
    if (entity != null) {
      drain(entity.getContent());
    }
    return new ExchangeResponse(status, headers, new byte[0], true, false);
  }

  private static ExchangeResponse withBody(
      int status, Map<String, String> headers, InputStream content, int limit) throws IOException {
    LimitedInputStream sent = new LimitedInputStream(content, limit);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    boolean more;
    try (InputStream decoding = decode(headers.get("content-encoding"), sent)) {
      LimitedInputStream decoded = new LimitedInputStream(decoding, limit);
      decoded.transferTo(body);
      more = decoded.more();
      if (!more) {
        // The stream must also be whole after the end of the compressed data.
        sent.readAllBytes();
      }
    } catch (EOFException e) {
      if (!sent.more()) {
        throw e;
      }
      more = true;
    }
    return new ExchangeResponse(status, headers, body.toByteArray(), !more && !sent.more(), false);
  }

  /** Drains an unneeded body; errors in it are ignored. */
  private static void drain(InputStream content) {
    try {
      content.readNBytes(DRAINED);
    } catch (IOException e) {
      LOG.debug("the rest of an answer was not read", e);
    }
  }

  private static Map<String, String> headers(ClassicHttpResponse response) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : response.getHeaders()) {
      if (header.getValue() != null) {
        headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
      }
    }
    return Map.copyOf(headers);
  }

  /**
   * Returns the decoded stream.
   *
   * @throws IOException when the body is damaged or the encoding unsupported
   */
  private static InputStream decode(@Nullable String encoding, InputStream body)
      throws IOException {
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

  /** Ends a stream at a limit and records whether it went on. */
  private static final class LimitedInputStream extends FilterInputStream {

    private long left;
    private boolean more;

    LimitedInputStream(InputStream stream, long limit) {
      super(stream);
      this.left = limit;
    }

    /** Returns true when the stream exceeded the limit; valid once its end was read. */
    boolean more() {
      return more;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (left == 0) {
        more = more || in.read() >= 0;
        return -1;
      }
      int count = in.read(bytes, offset, (int) Math.min(length, left));
      left -= Math.max(count, 0);
      return count;
    }

    /** Leaves the stream open: closing a body would read all the rest of it. */
    @Override
    public void close() {}

    @Override
    public long skip(long count) {
      throw new UnsupportedOperationException();
    }
  }
}
