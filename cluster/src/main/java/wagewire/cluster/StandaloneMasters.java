package wagewire.cluster;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.spark.network.TransportContext;
import org.apache.spark.network.client.TransportClientFactory;
import org.apache.spark.network.crypto.AuthClientBootstrap;
import org.apache.spark.network.sasl.SecretKeyHolder;
import org.apache.spark.network.server.NoOpRpcHandler;
import org.apache.spark.network.util.MapConfigProvider;
import org.apache.spark.network.util.TransportConf;
import org.jspecify.annotations.Nullable;
import wagewire.warehouse.engine.EngineAddress;

/** Masters of a standalone Spark, which itself looks for them for a minute. */
final class StandaloneMasters {

  private static final String SCHEME = "spark://";
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Name by which Spark's processes know the secret that they share. */
  private static final String ACCOUNT = "sparkSaslUser";

  private static final Map<String, String> HANDSHAKE =
      Map.of(
          "spark.network.crypto.enabled", "true",
          "spark.network.crypto.saslFallback", "false",
          "spark.network.auth.rpcTimeout", "5s",
          "spark.rpc.io.connectionTimeout", "5s",
          "spark.rpc.io.clientThreads", "1");

  private StandaloneMasters() {}

  /**
   * Returns why none of an address's masters takes a connection or all refuse its secret; null
   * where one takes both, or where machines are found in another way than by {@code
   * spark://HOST:PORT,HOST:PORT}.
   */
  static @Nullable String unreachable(EngineAddress address) {
    if (!address.master().startsWith(SCHEME)) {
      return null;
    }
    String why = null;
    for (String master : address.master().substring(SCHEME.length()).split(",")) {
      why = refusal(SCHEME + master, address.secret());
      if (why == null) {
        return null;
      }
    }
    return why;
  }

  private static @Nullable String refusal(String master, String secret) {
    try {
      URI place = new URI(master);
      if (place.getHost() == null || place.getPort() < 0) {
        return "%s is not written as spark://HOST:PORT".formatted(master);
      }
      try (Socket socket = new Socket()) {
        socket.connect(
            new InetSocketAddress(place.getHost(), place.getPort()), (int) PATIENCE.toMillis());
      }
      return refusesSecret(place, secret)
          ? "the master at %s refuses the secret".formatted(master)
          : null;
    } catch (URISyntaxException _) {
      return "%s is not written as spark://HOST:PORT".formatted(master);
    } catch (IOException e) {
      return "no master answers at %s: %s".formatted(master, e.getMessage());
    }
  }

  /** Returns false also where a master is too slow to say: Spark itself waits longer. */
  private static boolean refusesSecret(URI master, String secret) {
    TransportConf settings = new TransportConf("rpc", new MapConfigProvider(HANDSHAKE));
    try (TransportContext context = new TransportContext(settings, new NoOpRpcHandler(), true);
        TransportClientFactory clients =
            context.createClientFactory(
                List.of(new AuthClientBootstrap(settings, ACCOUNT, holder(secret))))) {
      clients.createClient(master.getHost(), master.getPort()).close();
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    } catch (IOException _) {
      return false;
    } catch (RuntimeException e) {
      // What the master answers to a greeting is a text, so that only its silence has a type.
      return Stream.iterate((Throwable) e, cause -> cause != null, Throwable::getCause)
          .noneMatch(TimeoutException.class::isInstance);
    }
  }

  private static SecretKeyHolder holder(String secret) {
    return new SecretKeyHolder() {
      @Override
      public String getSaslUser(String application) {
        return ACCOUNT;
      }

      @Override
      public String getSecretKey(String application) {
        return secret;
      }
    };
  }
}
