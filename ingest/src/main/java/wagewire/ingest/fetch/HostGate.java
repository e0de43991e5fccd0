package wagewire.ingest.fetch;

import java.net.URI;

/** Decides when a request may go to its host; asked before every request, redirects included. */
@FunctionalInterface
public interface HostGate {

  /** Waits until the request may go; its place is free again when the permit is closed. */
  Permit enter(URI address) throws InterruptedException;

  /** One request in flight. */
  @FunctionalInterface
  interface Permit extends AutoCloseable {

    @Override
    void close();
  }
}
