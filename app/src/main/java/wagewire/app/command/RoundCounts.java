package wagewire.app.command;

import java.util.List;
import wagewire.ingest.collect.CollectReport;
import wagewire.model.error.ErrorCode;
import wagewire.model.event.SnapshotStatus;

/**
 * What one round over boards found.
 *
 * @param healthy boards of which the whole was shown, or that did not change
 * @param answered those, and boards that are held because they had fewer listings than expected
 */
record RoundCounts(
    int boards, int healthy, int answered, long published, long unchanged, long rejected) {

  static RoundCounts of(List<CollectReport> reports) {
    return new RoundCounts(
        reports.size(),
        (int) reports.stream().filter(CollectReport::healthy).count(),
        (int)
            reports.stream()
                .filter(report -> report.healthy() || report.status() == SnapshotStatus.HELD)
                .count(),
        reports.stream().mapToLong(CollectReport::published).sum(),
        reports.stream().mapToLong(CollectReport::unchanged).sum(),
        reports.stream().mapToLong(CollectReport::rejected).sum());
  }

  String line() {
    return "%d of %d boards read; %d listings published, %d unchanged, %d rejected"
        .formatted(healthy, boards, published, unchanged, rejected);
  }

  /** 69 when no board at all could be read. */
  int exitCode() {
    return boards > 0 && answered == 0 ? ErrorCode.SOURCE_UNREACHABLE.exitCode() : 0;
  }
}
