package wagewire.reporting.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class WarmUpTest {

  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  @Test
  void allAddressesAreRequestedWithTheToken() throws IOException {
    Set<String> requested = ConcurrentHashMap.newKeySet();
    HttpServer server = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requested.add(
              "%s by %s"
                  .formatted(
                      exchange.getRequestURI(),
                      exchange.getRequestHeaders().getFirst("Authorization")));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    try {
      new WarmUp(LOOPBACK, "0123456789abcdef")
          .request(server.getAddress().getPort(), List.of("/", "/roles/all?country=DE"));
    } finally {
      server.stop(0);
    }
    assertThat(requested)
        .containsExactlyInAnyOrder(
            "/ by Bearer 0123456789abcdef", "/roles/all?country=DE by Bearer 0123456789abcdef");
  }

  @Test
  void aServiceThatDoesNotAnswerEndsIt() throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
    int port = server.getAddress().getPort();
    server.stop(0);
    new WarmUp(LOOPBACK, null).request(port, List.of("/"));
    new WarmUp(LOOPBACK, null).request(port, List.of());
    new WarmUp(LOOPBACK, null).request(-2, List.of("/"));
  }
}
