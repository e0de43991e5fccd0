package wagewire.reporting.serve;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.page.CollectorState;

/**
 * Settings of an HTTP service.
 *
 * @param metrics content of {@code /metrics}, in the text format of Prometheus; null for no such
 *     address
 * @param requests called for each request
 * @param memory what pages show of collecting
 */
public record HttpSettings(
    AccessPolicy access,
    @Nullable Supplier<String> metrics,
    RequestListener requests,
    CollectorState memory) {

  /** Settings without a token and without metrics. */
  public static final HttpSettings OPEN =
      new HttpSettings(
          AccessPolicy.OPEN, null, (method, route, status, nanoseconds) -> {}, CollectorState.NONE);

  /** Returns the same settings with another state of the collector. */
  public HttpSettings showing(CollectorState state) {
    return new HttpSettings(access, metrics, requests, state);
  }
}
