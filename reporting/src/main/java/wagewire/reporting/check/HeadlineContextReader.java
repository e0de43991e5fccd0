package wagewire.reporting.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.panel.Horizon;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureQuery;
import wagewire.reporting.figure.Figures;

/** Reads what lies beside a headline. */
public final class HeadlineContextReader {

  private static final List<String> WEEKLY =
      List.of(
          "active",
          "active_growth_naive",
          "active_growth_panel",
          "backlog",
          "growth_part_rules",
          "listings",
          "median_age_days",
          "median_board_growth",
          "opened_growth_naive",
          "opened_growth_panel",
          "openings",
          "panel_index",
          "pay_disclosed_share",
          "pay_p50_of_max",
          "pay_p50_of_min");
  private static final List<String> MONTHLY = List.of("pay_change_within", "pay_change_mix");

  private HeadlineContextReader() {}

  /**
   * @param headline a shown figure of the week, or of the newest month that is complete with it
   */
  public static HeadlineContext of(Figures figures, IsoWeek week, Figure headline) {
    List<Figure> now = new ArrayList<>(figures.samePostings(week, headline, WEEKLY));
    for (String metric : MONTHLY) {
      now.addAll(
          figures.find(
              FigureQuery.of(headline.periodEnd(), metric)
                  .with("role", headline.role())
                  .with("country", headline.country())
                  .with("horizon", headline.horizon())));
    }
    return new HeadlineContext(
        headline,
        week,
        List.copyOf(now),
        figures.samePostings(week.minusWeeks(lag(headline)), headline, WEEKLY),
        largestEmployer(figures, week, headline),
        figures.formerRelease(week).orElse(null),
        figures.meanRevision(headline));
  }

  private static int lag(Figure headline) {
    return headline.horizon().equals(Horizon.FOUR_WEEK.id())
        ? Horizon.FOUR_WEEK.lag()
        : Horizon.YEAR.lag();
  }

  private static @Nullable Figure largestEmployer(Figures figures, IsoWeek week, Figure headline) {
    return figures
        .find(
            FigureQuery.of(week, "employer_active")
                .with("role", headline.role())
                .with("horizon", Horizon.WEEK.id())
                .each("employer"))
        .stream()
        .findFirst()
        .orElse(null);
  }
}
