package wagewire.app.log;

import org.slf4j.MDC;
import wagewire.ingest.publish.CollectReport;
import wagewire.model.event.LogKeys;

/** Adds the board and the snapshot to log entries. */
public final class LogCorrelation {

  private LogCorrelation() {}

  /** Runs code that logs about a visit. */
  public static void of(CollectReport report, Runnable saying) {
    try (MDC.MDCCloseable _ = MDC.putCloseable(LogKeys.BOARD, report.board().toString());
        MDC.MDCCloseable _ =
            MDC.putCloseable(LogKeys.SNAPSHOT, String.valueOf(report.snapshot()))) {
      saying.run();
    }
  }
}
