package wagewire.lab.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import wagewire.local.process.Polling;

/** Requests the health check of a service. */
final class ServiceHealth {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private ServiceHealth() {}

  static String of(RestartedProcess serve) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return Polling.firstResult(PATIENCE, () -> ask(client, serve))
          .orElseThrow(() -> new AssertionError("serve does not answer: " + serve.errors()));
    }
  }

  private static Optional<String> ask(HttpClient client, RestartedProcess serve) {
    URI address = URI.create(serve.lastLine() + "/health");
    HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    try {
      return Optional.of(client.send(request, BodyHandlers.ofString()).body());
    } catch (IOException _) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
