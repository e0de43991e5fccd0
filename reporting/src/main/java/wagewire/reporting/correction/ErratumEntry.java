package wagewire.reporting.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Subject;
import wagewire.reporting.figure.Figure;

/**
 * A correction of a released figure, as programs read it.
 *
 * @param figureId the figure that is current since the release; empty when it is too small now
 * @param replaces the figure released before
 * @param vintage the release that found it
 * @param releasedAt when that was made
 * @param ciLowReleased lower end of the interval released before; null without one
 * @param valueNow null when it is not shown
 * @param reasonNow why it is not shown, or to be used with caution; null without one
 * @param tolerance by how much it might have moved, in its unit
 * @param cause as in {@code metrics.erratum}
 * @param sentence old and new number, and the cause
 * @param metro CBSA code of a metropolitan area, or all
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ErratumEntry(
    String figureId,
    String replaces,
    String vintage,
    Instant releasedAt,
    String metric,
    LocalDate periodStart,
    LocalDate periodEnd,
    String role,
    String seniority,
    String country,
    String region,
    String workMode,
    String tool,
    String employer,
    String currency,
    String horizon,
    String unit,
    @Nullable Double valueReleased,
    @Nullable Double ciLowReleased,
    @Nullable Double ciHighReleased,
    @Nullable Double valueNow,
    @Nullable Double ciLowNow,
    @Nullable Double ciHighNow,
    String statusReleased,
    String statusNow,
    @Nullable String reasonNow,
    double tolerance,
    String cause,
    String sentence,
    String metro,
    String employmentType) {

  /**
   * Creates the entry of two figures, one of which is there.
   *
   * @param before as it was released before; null where that cannot be read any more
   * @param now null for one that is too small to be stored
   */
  static ErratumEntry of(Found found, @Nullable Figure before, @Nullable Figure now) {
    Figure about = now != null ? now : Objects.requireNonNull(before);
    return new ErratumEntry(
        now == null ? "" : found.figureId,
        found.replaces,
        found.vintage,
        found.releasedAt,
        about.metric(),
        about.periodStart(),
        about.periodEnd(),
        about.role(),
        about.seniority(),
        about.country(),
        about.region(),
        about.workMode(),
        about.tool(),
        about.employer(),
        about.currency(),
        about.horizon(),
        about.unit(),
        found.valueReleased,
        before == null ? null : before.ciLow(),
        before == null ? null : before.ciHigh(),
        found.valueNow,
        now == null ? null : now.ciLow(),
        now == null ? null : now.ciHigh(),
        found.statusReleased,
        found.statusNow,
        now == null ? null : now.reason(),
        found.tolerance,
        found.cause,
        sentence(found, about, before, now),
        about.metro(),
        about.employmentType());
  }

  /** Returns the id of a figure that has a page: that of now, or of the one that was released. */
  public String shownId() {
    return figureId.isEmpty() ? replaces : figureId;
  }

  /** Returns what it is of, such as "Open postings of all roles, week of 16 Nov 2026". */
  public String topic() {
    return CorrectedFigure.topic(
        metric,
        new Subject(
            role, seniority, country, region, workMode, tool, metro, employmentType, currency),
        horizon,
        periodEnd);
  }

  private static String sentence(
      Found found, Figure about, @Nullable Figure before, @Nullable Figure now) {
    return "%s: released as %s, now %s, because %s (release %s)."
        .formatted(
            CorrectedFigure.topic(
                about.metric(), about.subject(), about.horizon(), about.periodEnd()),
            before == null ? "another number" : CorrectedFigure.value(before),
            CorrectedFigure.value(now),
            CorrectionCause.reason(found.cause),
            found.vintage);
  }

  /** A row of {@code metrics.erratum} with the time of its release. */
  record Found(
      String figureId,
      String replaces,
      String vintage,
      Instant releasedAt,
      @Nullable Double valueReleased,
      @Nullable Double valueNow,
      String statusReleased,
      String statusNow,
      double tolerance,
      String cause) {}
}
