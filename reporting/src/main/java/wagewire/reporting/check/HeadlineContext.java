package wagewire.reporting.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureQuery;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.figure.PreviousRelease;

/**
 * A headline with the other figures that its counter-checks use.
 *
 * @param headline a shown figure of a whole role or a cell of it
 * @param week week of the release
 * @param now other figures of the same postings and week
 * @param largestEmployer {@code employer_active} of the employer with most open postings; null for
 *     a part of a role
 * @param former the release before
 * @param revision how far such figures move on average when they are revised, in their unit; null
 *     where too few have been
 */
public record HeadlineContext(
    Figure headline,
    IsoWeek week,
    List<Figure> now,
    @Nullable Figure largestEmployer,
    @Nullable PreviousRelease former,
    @Nullable Double revision) {

  private static final List<String> WEEKLY =
      List.of(
          "active",
          "active_growth_naive",
          "active_growth",
          "opened_growth",
          "panel_index",
          "pay_disclosed_share",
          "role_share_change");

  /**
   * @param headline a shown figure of the week
   */
  public static HeadlineContext of(Figures figures, IsoWeek week, Figure headline) {
    return new HeadlineContext(
        headline,
        week,
        figures.samePostings(week, headline, WEEKLY),
        largestEmployer(figures, week, headline),
        figures.formerRelease(week).orElse(null),
        figures.meanRevision(headline));
  }

  /** Employers' postings are not split, so that they say nothing about a part of a role. */
  private static @Nullable Figure largestEmployer(Figures figures, IsoWeek week, Figure headline) {
    boolean whole =
        Stream.of(
                headline.seniority(),
                headline.country(),
                headline.region(),
                headline.metro(),
                headline.workMode(),
                headline.employmentType())
            .allMatch("all"::equals);
    if (!whole) {
      return null;
    }
    return figures
        .one(
            FigureQuery.of(week, "employer_active")
                .with("role", headline.role())
                .with("horizon", "week")
                .each("employer"))
        .orElse(null);
  }

  /** Returns the figure, shown or not. */
  Optional<Figure> now(String metric, String horizon) {
    return now.stream()
        .filter(figure -> figure.metric().equals(metric) && figure.horizon().equals(horizon))
        .findFirst();
  }

  /** Returns the shown value now, or null. */
  @Nullable Double value(String metric, String horizon) {
    return now(metric, horizon).map(Figure::value).orElse(null);
  }
}
