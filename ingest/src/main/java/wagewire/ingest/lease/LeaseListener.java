package wagewire.ingest.lease;

import wagewire.ingest.collect.CollectReport;

/** Listens to a worker; called by many threads. */
public interface LeaseListener {

  /** Reports a visit to a board. */
  void visited(CollectReport report);

  /** Reports a failed server or an internal error; the worker retries soon. */
  void failed(Throwable failure);
}
