package wagewire.lab.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.books.MarketBooks;
import wagewire.lab.market.books.TruthCell;
import wagewire.metrics.fact.RoleGroups;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.publishability.Reason;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureQuery;
import wagewire.reporting.figure.Figures;

/**
 * Compares year-over-year growth of open postings by role with the truth, which is that of all
 * employers of the market. Where a year was not observed, there is nothing to compare.
 */
final class GrowthTruth {

  private GrowthTruth() {}

  static List<TruthRow> rows(SimulatedMarket market, Figures figures, IsoWeek week) {
    MarketBooks books = market.books();
    List<TruthRow> rows = new ArrayList<>();
    for (String role : RoleGroups.everything()) {
      double truth = books.yearGrowthPercent(TruthCell.of(role), week, _ -> true);
      Optional<Figure> panel =
          figure(figures, week, role, "active_growth")
              .filter(figure -> !Reason.NO_HISTORY.id().equals(figure.reason()));
      if (panel.isPresent() && Double.isFinite(truth)) {
        Optional<Figure> naive = figure(figures, week, role, "active_growth_naive");
        rows.add(TruthRow.of(panel.get(), truth, naive.map(Figure::value).orElse(null)));
      }
    }
    return rows;
  }

  private static Optional<Figure> figure(
      Figures figures, IsoWeek week, String role, String metric) {
    return figures.one(
        FigureQuery.of(week, metric).with("role", role).with("horizon", Horizon.YEAR.id()));
  }
}
