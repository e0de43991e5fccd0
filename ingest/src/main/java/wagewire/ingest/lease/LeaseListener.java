package wagewire.ingest.lease;

import wagewire.ingest.collect.CollectReport;

/** Hears what a worker does; called by many threads. */
public interface LeaseListener {

  /** A board was visited. */
  void visited(CollectReport report);

  /** Reports a failed server or an internal error; the worker retries soon. */
  void failed(Throwable failure);
}
