package wagewire.reporting.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Subject;

/**
 * A figure that was told and has moved by more than its tolerance since, or is withheld now.
 *
 * @param figureId the one that stands now
 * @param replaces the one that was told
 * @param vintage the release that found it
 * @param valueNow null when it is withheld
 * @param tolerance by how much it might have moved, in its unit
 * @param cause as in {@code trends.erratum}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Erratum(
    String figureId,
    String replaces,
    String vintage,
    String metric,
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
    String unit,
    @Nullable Double valueTold,
    @Nullable Double valueNow,
    String statusTold,
    String statusNow,
    double tolerance,
    String cause) {

  /** The postings it is about. */
  public Subject subject() {
    return new Subject(role, seniority, country, region, workMode, tool);
  }
}
