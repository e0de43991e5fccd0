package wagewire.ingest.fetch.pace;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.address.Origin;

/** Decides when a request may be sent; called before every request, including redirects. */
@FunctionalInterface
public interface HostGate {

  /**
   * Waits until the request may be sent; closing the permit frees its slot.
   *
   * @param crawlDelay requested by the host
   * @throws CircuitOpenException at once while requests to the host are suspended
   */
  Permit enter(Origin origin, Duration crawlDelay)
      throws InterruptedException, CircuitOpenException;

  /** Permit of one request in flight; receives its outcome. */
  interface Permit extends AutoCloseable {

    /**
     * Records an answer.
     *
     * @param retryAfter time for which the server wants no requests; null for none
     * @return true when the next request will wait that long
     */
    boolean answered(int status, @Nullable Duration retryAfter);

    /** Records a missing or incomplete answer. */
    void failed();

    @Override
    void close();
  }

  /** Signals that requests to a host are suspended; the message is one line for a person. */
  final class CircuitOpenException extends IOException {

    private static final long serialVersionUID = 1L;

    CircuitOpenException(String message) {
      super(message);
    }
  }
}
