package wagewire.reporting.measure;

import org.jspecify.annotations.Nullable;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.judge.Reason;
import wagewire.reporting.judge.Status;
import wagewire.reporting.judge.Verdict;
import wagewire.reporting.statistics.Estimate;

/** Puts an estimate and its verdict into a row: a withheld one keeps its row, without the value. */
final class Judged {

  private Judged() {}

  static FactRow row(
      String metric,
      IsoWeek start,
      IsoWeek week,
      Cell cell,
      String tool,
      String currency,
      String horizon,
      @Nullable Estimate estimate,
      String unit,
      FactRow.Counts counts,
      Verdict verdict,
      boolean converted) {
    Estimate told = verdict.status() == Status.SUPPRESSED ? null : estimate;
    Reason reason = verdict.reason();
    return new FactRow(
        metric,
        start,
        week,
        cell,
        tool,
        currency,
        horizon,
        told == null ? null : told.value(),
        unit,
        told == null ? null : told.interval(),
        counts,
        verdict.status().id(),
        reason == null ? null : reason.id(),
        converted,
        null);
  }
}
