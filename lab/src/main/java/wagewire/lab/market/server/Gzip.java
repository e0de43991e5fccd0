package wagewire.lab.market.server;

import com.sun.net.httpserver.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Compresses bodies at the fastest level, as loopback needs no good compression. */
final class Gzip {

  private static final int PAYS_FROM_BYTES = 1_024;

  private Gzip() {}

  static boolean pays(byte[] body) {
    return body.length >= PAYS_FROM_BYTES;
  }

  static boolean isAccepted(Headers request) {
    return request.getOrDefault("Accept-Encoding", List.of()).stream()
        .anyMatch(accepted -> accepted.toLowerCase(Locale.ROOT).contains("gzip"));
  }

  static byte[] compressed(byte[] body) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(body.length / 3 + 64);
    try (GZIPOutputStream stream = new Fast(compressed)) {
      stream.write(body);
    }
    return compressed.toByteArray();
  }

  private static final class Fast extends GZIPOutputStream {

    Fast(ByteArrayOutputStream out) throws IOException {
      super(out, 64 * 1_024);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
