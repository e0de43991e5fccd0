package wagewire.reporting.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Numbers;
import wagewire.model.time.IsoWeek;

/**
 * A week in which the observed boards, or the way they are read, changed much.
 *
 * @param week that differs from the one before
 * @param kind as in {@code metrics.coverage_break}
 * @param size share of the postings that it concerns; null where that has no meaning
 * @param note what happened, without a full stop
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CoverageBreak(IsoWeek week, String kind, @Nullable Double size, String note) {

  /**
   * Describes the break, such as "week of 16 Nov 2026: boards that held 14 % … are not watched".
   */
  public String text() {
    return "week of %s: %s".formatted(Numbers.day(week.monday()), note);
  }
}
