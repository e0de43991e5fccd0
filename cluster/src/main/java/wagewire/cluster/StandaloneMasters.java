package wagewire.cluster;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import wagewire.warehouse.engine.EngineAddress;

/** Masters of a standalone Spark, which itself looks for them for a minute. */
final class StandaloneMasters {

  private static final String SCHEME = "spark://";
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private StandaloneMasters() {}

  /**
   * Returns why none of an address's masters takes a connection; null where one does, or where
   * machines are found in another way than by {@code spark://HOST:PORT,HOST:PORT}.
   */
  static @Nullable String unreachable(EngineAddress address) {
    if (!address.master().startsWith(SCHEME)) {
      return null;
    }
    String why = null;
    for (String master : address.master().substring(SCHEME.length()).split(",")) {
      why = refusal(SCHEME + master);
      if (why == null) {
        return null;
      }
    }
    return why;
  }

  private static @Nullable String refusal(String master) {
    try (Socket socket = new Socket()) {
      URI place = new URI(master);
      if (place.getHost() == null || place.getPort() < 0) {
        return "%s is not written as spark://HOST:PORT".formatted(master);
      }
      socket.connect(
          new InetSocketAddress(place.getHost(), place.getPort()), (int) PATIENCE.toMillis());
      return null;
    } catch (URISyntaxException _) {
      return "%s is not written as spark://HOST:PORT".formatted(master);
    } catch (IOException e) {
      return "no master answers at %s: %s".formatted(master, e.getMessage());
    }
  }
}
