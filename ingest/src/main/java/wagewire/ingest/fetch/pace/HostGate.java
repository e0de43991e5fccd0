package wagewire.ingest.fetch.pace;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.address.Origin;

/** Decides when a request may go to its host; asked before every request, redirects included. */
@FunctionalInterface
public interface HostGate {

  /**
   * Waits until the request may go; its place is free again when the permit is closed.
   *
   * @param crawlDelay that the host asks for, between two requests
   * @throws CircuitOpenException at once when the host is left alone for now
   */
  Permit enter(Origin origin, Duration crawlDelay)
      throws InterruptedException, CircuitOpenException;

  /** One request in flight; told how it went. */
  interface Permit extends AutoCloseable {

    /**
     * There was an answer.
     *
     * @param retryAfter how long the server wants to be left alone; null where it does not say
     * @return true when the next request will have waited as long as that
     */
    boolean answered(int status, @Nullable Duration retryAfter);

    /** There was no answer, or not all of it. */
    void failed();

    @Override
    void close();
  }
}
