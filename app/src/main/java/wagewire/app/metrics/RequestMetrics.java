package wagewire.app.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import wagewire.reporting.serve.RequestListener;

/** Metrics of the duration of HTTP requests. */
public final class RequestMetrics implements RequestListener {

  private static final Duration FASTEST = Duration.ofMillis(1);
  private static final Duration SLOWEST = Duration.ofSeconds(10);

  private final MeterRegistry registry;
  private final Counter wrongTokens;

  public RequestMetrics(Metrics metrics) {
    this.registry = metrics.registry();
    this.wrongTokens =
        Counter.builder("wagewire.http.wrong.tokens")
            .description("Requests that showed a wrong token")
            .register(registry);
  }

  @Override
  public void wrongToken() {
    wrongTokens.increment();
  }

  @Override
  public void answered(String method, String route, int status, long nanoseconds) {
    Timer.builder("wagewire.http.requests")
        .description("Requests, by the pattern of the address")
        .tag("method", method)
        .tag("route", route)
        .tag("status", Integer.toString(status))
        .serviceLevelObjectives(
            FASTEST, Duration.ofMillis(5), Duration.ofMillis(50), Duration.ofMillis(500), SLOWEST)
        .register(registry)
        .record(Duration.ofNanos(nanoseconds));
  }
}
