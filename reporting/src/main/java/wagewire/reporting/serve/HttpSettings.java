package wagewire.reporting.serve;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a service answers.
 *
 * @param metrics what {@code /metrics} tells, in the text format of Prometheus; null for no such
 *     address
 * @param requests told of each request
 */
public record HttpSettings(
    Access access, @Nullable Supplier<String> metrics, RequestWatcher requests) {

  /** For everybody who reaches the service, without metrics. */
  public static final HttpSettings OPEN =
      new HttpSettings(Access.OPEN, null, (method, route, status, nanoseconds) -> {});
}
