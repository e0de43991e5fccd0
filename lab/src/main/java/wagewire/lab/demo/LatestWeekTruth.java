package wagewire.lab.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.books.MarketBooks;
import wagewire.lab.market.books.TruthCell;
import wagewire.lab.market.employer.Employer;
import wagewire.model.posting.WorkMode;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.figure.FigureQuery;
import wagewire.reporting.figure.Figures;

/**
 * Compares open postings, pay and shares of the latest week with the truth. The truth is that of
 * the employers tracked by then.
 */
final class LatestWeekTruth {

  private static final List<String> ROLES =
      List.of("marketing-operations", "marketing-automation", "marketing-ops", "go-to-market");
  private static final List<String> TOOLS =
      List.of("salesforce", "hubspot", "marketo", "google-analytics", "zapier");
  private static final String CURRENCY = "USD";

  private final MarketBooks books;
  private final Figures figures;
  private final IsoWeek week;
  private final Predicate<Employer> tracked;
  private final List<TruthRow> rows = new ArrayList<>();

  private LatestWeekTruth(SimulatedMarket market, Figures figures, IsoWeek week) {
    this.books = market.books();
    this.figures = figures;
    this.week = week;
    this.tracked = books.tracked(week.sunday());
  }

  static List<TruthRow> rows(SimulatedMarket market, Figures figures, IsoWeek week) {
    LatestWeekTruth truth = new LatestWeekTruth(market, figures, week);
    ROLES.forEach(truth::addRole);
    return truth.rows;
  }

  private void addRole(String role) {
    TruthCell cell = TruthCell.of(role);
    add(query("active", role), OptionalDouble.of(books.meanStock(cell, week, tracked)));
    add(
        query("pay_p50", role).with("currency", CURRENCY),
        books.medianPay(cell, CURRENCY, week, tracked));
    add(query("remote_share", role), books.modeShare(cell, WorkMode.REMOTE, week, tracked));
    for (String tool : TOOLS) {
      add(query("tool_share", role).with("tool", tool), books.toolShare(cell, tool, week, tracked));
    }
  }

  private FigureQuery query(String metric, String role) {
    return FigureQuery.of(week, metric).with("role", role);
  }

  private void add(FigureQuery query, OptionalDouble truth) {
    if (truth.isPresent()) {
      figures
          .one(query)
          .ifPresent(figure -> rows.add(TruthRow.of(figure, truth.getAsDouble(), null)));
    }
  }
}
