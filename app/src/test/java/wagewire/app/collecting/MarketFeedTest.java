package wagewire.app.collecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.model.error.WagewireException;

final class MarketFeedTest {

  private final HttpServer server = server();
  private final URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  private volatile String catalogue = "";

  @BeforeEach
  void start() {
    server.createContext(
        "/market/catalogue.csv",
        exchange -> {
          byte[] body = catalogue.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void theMarketsOwnBoardsAreSimulated() {
    list(address + "/lever");

    try (MarketFeed market = new MarketFeed(address)) {
      assertThat(market.boards()).hasSize(1);
      BoardEntry entry = market.boards().getFirst();
      assertThat(entry.baseUrl()).isEqualTo(URI.create(address + "/lever"));
      assertThat(entry.source().simulated()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "http://127.0.0.1:1/lever", "http://169.254.169.254/lever"})
  void aBoardAtAnotherHostIsRefused(String elsewhere) {
    list(elsewhere);

    try (MarketFeed market = new MarketFeed(address)) {
      assertThatThrownBy(market::boards)
          .isInstanceOf(WagewireException.class)
          .hasMessageContaining("another host");
    }
  }

  private void list(String baseUrl) {
    catalogue = "platform,token,employer,base_url\nlever,acme,Acme," + baseUrl + "\n";
  }

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
