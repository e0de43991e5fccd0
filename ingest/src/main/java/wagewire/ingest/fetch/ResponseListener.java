package wagewire.ingest.fetch;

import wagewire.ingest.fetch.http.ExchangeRequest;
import wagewire.ingest.fetch.http.ExchangeResponse;

/** Listens to the answers of servers before they are evaluated. */
@FunctionalInterface
public interface ResponseListener {

  /** Called by the fetching thread, which waits. The body must not be modified. */
  void answered(ExchangeRequest request, ExchangeResponse answer);
}
