package wagewire.reporting.serve;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.page.CollectorState;

/**
 * How a service answers.
 *
 * @param metrics what {@code /metrics} tells, in the text format of Prometheus; null for no such
 *     address
 * @param requests told of each request
 * @param memory what pages show of collecting
 */
public record HttpSettings(
    AccessPolicy access,
    @Nullable Supplier<String> metrics,
    RequestListener requests,
    CollectorState memory) {

  /** For everybody who reaches the service, without metrics. */
  public static final HttpSettings OPEN =
      new HttpSettings(AccessPolicy.OPEN, null, (method, route, status, nanoseconds) -> {});

  /** Of a service that knows nothing of collecting. */
  public HttpSettings(
      AccessPolicy access, @Nullable Supplier<String> metrics, RequestListener requests) {
    this(access, metrics, requests, CollectorState.NONE);
  }
}
