package wagewire.reporting.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Subject;

/** A figure as it stands in {@code trends.facts}; the fields are the columns. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Figure(
    String figureId,
    String metric,
    LocalDate periodStart,
    LocalDate periodEnd,
    String role,
    String seniority,
    String country,
    String region,
    String workMode,
    String tool,
    String title,
    String employer,
    String currency,
    String horizon,
    String vintage,
    @Nullable Double value,
    String unit,
    @Nullable Double ciLow,
    @Nullable Double ciHigh,
    @Nullable String ciMethod,
    @Nullable Integer postings,
    @Nullable Integer employers,
    @Nullable Integer boards,
    @Nullable Double effectiveN,
    @Nullable Double coverage,
    String status,
    @Nullable String reason,
    boolean converted,
    int methodVersion,
    @Nullable String sentence) {

  /** The postings it is about. */
  public Subject subject() {
    return new Subject(role, seniority, country, region, workMode, tool);
  }

  /** False for a figure that is withheld. */
  public boolean told() {
    return value != null;
  }
}
