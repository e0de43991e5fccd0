package wagewire.ingest.fetch;

import wagewire.ingest.fetch.http.ExchangeRequest;
import wagewire.ingest.fetch.http.ExchangeResponse;

/** Hears what servers answer, before anybody judges it. */
@FunctionalInterface
public interface ResponseListener {

  /** Called from the thread that asks, which waits for it. The body must not be changed. */
  void answered(ExchangeRequest question, ExchangeResponse answer);
}
