package wagewire.ingest.lease;

import wagewire.ingest.collect.CollectReport;

/** Hears what a worker does; called by many threads. */
public interface LeaseListener {

  /** A board was visited. */
  void visited(CollectReport report);

  /** What the worker needs did not answer, or a defect of ours; it tries again soon. */
  void failed(Throwable failure);
}
