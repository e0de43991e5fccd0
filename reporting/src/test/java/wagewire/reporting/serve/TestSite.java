package wagewire.reporting.serve;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import wagewire.warehouse.Warehouse;

/** A service on a free port with a client of it. */
final class TestSite implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final HttpService service;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestSite(HttpService service) {
    this.service = service;
  }

  static TestSite of(Warehouse warehouse) {
    return of(warehouse, HttpSettings.OPEN);
  }

  static TestSite of(Warehouse warehouse, HttpSettings settings) {
    return new TestSite(
        HttpService.start(warehouse, InetAddress.getLoopbackAddress(), 0, settings));
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
