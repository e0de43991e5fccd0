package wagewire.metrics.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Coverage;
import wagewire.metrics.statistics.Interval;

/**
 * A figure before it gets its id and vintage.
 *
 * @param metric id, as in docs/metrics.md
 * @param start first day of the period
 * @param end last day of the period
 * @param cell what it is split by
 * @param tool tool id, or all
 * @param currency ISO 4217, or all
 * @param horizon week, four_week, thirteen_week or year
 * @param value null when not shown
 * @param unit percent, share, currency, index …
 * @param counts sample sizes behind it
 * @param status publish, caution or suppressed
 * @param reason main reason for a status other than publish; else null
 * @param converted true when amounts were converted from another currency
 * @param sentence the sentence to print; null where none is needed
 */
public record FactRow(
    String metric,
    LocalDate start,
    LocalDate end,
    Cell cell,
    String tool,
    String currency,
    String horizon,
    @Nullable Double value,
    String unit,
    @Nullable Interval interval,
    Counts counts,
    String status,
    @Nullable String reason,
    boolean converted,
    @Nullable String sentence) {

  /**
   * The sample sizes behind a figure.
   *
   * @param effectiveN effective number of independent postings; null where not computed
   * @param coverage of a panel, or of postings by those that state pay; null where neither is meant
   */
  public record Counts(
      long postings,
      long employers,
      long boards,
      @Nullable Double effectiveN,
      @Nullable Coverage coverage) {

    public Counts(
        long postings,
        long employers,
        long boards,
        @Nullable Double effectiveN,
        double coveredShare) {
      this(postings, employers, boards, effectiveN, new Coverage.Share(coveredShare));
    }
  }
}
