package wagewire.app.metrics;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsServerTest {

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "127.0.0.1:9100, 200",
    "[::1]:9100, 200",
    "evil.example, 421",
    "localhost.evil.example:9100, 421"
  })
  void onlyThisMachinesNamesAreAnswered(String host, int status) throws IOException {
    try (Metrics metrics = new Metrics();
        MetricsServer server = MetricsServer.start(0, metrics, () -> true)) {
      assertThat(get(server.port(), host)).startsWith("HTTP/1.1 %d ".formatted(status));
    }
  }

  private static String get(int port, String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write(
              "GET /metrics HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                  .formatted(host)
                  .getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
  }
}
