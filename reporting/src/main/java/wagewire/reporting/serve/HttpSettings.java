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
 * @param prepares whether usual answers of a release are worked out before anybody asks
 */
public record HttpSettings(
    AccessPolicy access,
    @Nullable Supplier<String> metrics,
    RequestListener requests,
    CollectorState memory,
    boolean prepares) {

  /** Settings without a token, without metrics, and without preparing answers. */
  public static final HttpSettings OPEN =
      new HttpSettings(
          AccessPolicy.OPEN,
          null,
          (method, route, status, nanoseconds) -> {},
          CollectorState.NONE,
          false);

  /** Returns the same settings with another state of the collector. */
  public HttpSettings showing(CollectorState state) {
    return new HttpSettings(access, metrics, requests, state, prepares);
  }

  /** Returns the same settings with preparing answers. */
  public HttpSettings preparing() {
    return new HttpSettings(access, metrics, requests, memory, true);
  }
}
