package wagewire.reporting.serve;

import com.github.benmanes.caffeine.cache.Ticker;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import wagewire.warehouse.Warehouse;

/** A service on a free port with a client of it. */
final class TestSite implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final HttpService service;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestSite(HttpService service) {
    this.service = service;
  }

  static TestSite of(Warehouse warehouse) {
    return of(warehouse, HttpSettings.OPEN);
  }

  /** Wrong tokens are answered at once. */
  static TestSite of(Warehouse warehouse, HttpSettings settings) {
    return of(warehouse, settings, new WrongTokens(Ticker.systemTicker(), length -> {}));
  }

  static TestSite of(Warehouse warehouse, HttpSettings settings, WrongTokens wrong) {
    return new TestSite(
        HttpService.start(warehouse, InetAddress.getLoopbackAddress(), 0, settings, wrong));
  }

  int port() {
    return service.port();
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(address(path)).GET());
  }

  HttpResponse<String> get(String path, String header, String value) throws Exception {
    return send(HttpRequest.newBuilder(address(path)).header(header, value).GET());
  }

  /** Sends a request with another header Host, as no client does; returns all of the answer. */
  String getAs(String host, String path) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
      String request =
          "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(path, host);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  HttpResponse<byte[]> bytes(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(address(path)).timeout(LIMIT).GET().build();
    return client.send(request, BodyHandlers.ofByteArray());
  }

  HttpResponse<String> post(String path) throws Exception {
    return send(HttpRequest.newBuilder(address(path)).POST(BodyPublishers.ofString("{}")));
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + service.port() + path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.timeout(LIMIT).build(), BodyHandlers.ofString());
  }

  /** The client stays. */
  void closeService() {
    service.close();
  }

  @Override
  public void close() {
    service.close();
    client.close();
  }
}
