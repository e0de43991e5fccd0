package wagewire.lab.demo;

import java.util.List;
import wagewire.ingest.publish.CollectReport;

/** Counts of what the demo has collected so far. */
public final class DemoCounts {

  private long fetches;
  private long failed;
  private long published;
  private long rejected;

  void add(List<CollectReport> reports) {
    for (CollectReport report : reports) {
      fetches++;
      failed += report.healthy() ? 0 : 1;
      published += report.published();
      rejected += report.rejected();
    }
  }

  long published() {
    return published;
  }

  /** Returns the counts as a line of text. */
  String line() {
    return "%,d fetches, %,d of them failing; %,d listings published, %,d rejected"
        .formatted(fetches, failed, published, rejected);
  }
}
