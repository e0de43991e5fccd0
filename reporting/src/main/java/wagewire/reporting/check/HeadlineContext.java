package wagewire.reporting.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.publishability.FigureKind;
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
 * @param then the same of the week that the headline compares with
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
    List<Figure> then,
    @Nullable Figure largestEmployer,
    @Nullable PreviousRelease former,
    @Nullable Double revision) {

  private static final List<String> WEEKLY =
      List.of(
          "active",
          "active_growth_naive",
          "active_growth",
          "backlog",
          "listings",
          "median_age_days",
          "opened_growth",
          "openings",
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
        figures.samePostings(week.minusWeeks(lag(headline)), headline, WEEKLY),
        largestEmployer(figures, week, headline),
        figures.formerRelease(week).orElse(null),
        figures.meanRevision(headline));
  }

  /** Returns the weeks between both sides of growth; of figures of one time, a year. */
  static int lag(Figure headline) {
    boolean growth = Metric.of(headline.metric()).kind() == FigureKind.GROWTH;
    return Horizon.find(headline.horizon())
        .filter(horizon -> growth || horizon.equals(Horizon.FOUR_WEEK))
        .orElse(Horizon.YEAR)
        .lag();
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
    return find(now, metric, horizon);
  }

  /** Returns the shown value now, or null. */
  @Nullable Double value(String metric, String horizon) {
    return now(metric, horizon).map(Figure::value).orElse(null);
  }

  /** Returns the shown value in the week compared with, or null. */
  @Nullable Double before(String metric, String horizon) {
    return find(then, metric, horizon).map(Figure::value).orElse(null);
  }

  /** Returns a count per posting now; null when it is not shown. */
  @Nullable Double perPosting(String metric) {
    return perPosting(find(now, metric, "week"));
  }

  /** The same in the week compared with. */
  @Nullable Double perPostingBefore(String metric) {
    return perPosting(find(then, metric, "week"));
  }

  private static @Nullable Double perPosting(Optional<Figure> counted) {
    Figure figure = counted.orElse(null);
    Double value = figure == null ? null : figure.value();
    Integer postings = figure == null ? null : figure.postings();
    return value == null || postings == null || postings == 0 ? null : value / postings;
  }

  private static Optional<Figure> find(List<Figure> figures, String metric, String horizon) {
    return figures.stream()
        .filter(figure -> figure.metric().equals(metric) && figure.horizon().equals(horizon))
        .findFirst();
  }
}
