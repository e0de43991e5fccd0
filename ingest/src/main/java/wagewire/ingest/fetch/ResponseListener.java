package wagewire.ingest.fetch;

import wagewire.ingest.fetch.http.ExchangeRequest;
import wagewire.ingest.fetch.http.ExchangeResponse;

/** Hears what servers answer, before anybody judges it. */
@FunctionalInterface
public interface ResponseListener {

  /** Called by the fetching thread, which waits. The body must not be modified. */
  void answered(ExchangeRequest question, ExchangeResponse answer);
}
