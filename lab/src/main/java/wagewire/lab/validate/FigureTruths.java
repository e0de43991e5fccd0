package wagewire.lab.validate;

import java.util.OptionalDouble;
import java.util.function.Predicate;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.books.Census;
import wagewire.lab.market.books.GrowthLag;
import wagewire.lab.market.books.TruthCell;
import wagewire.lab.market.employer.Employer;
import wagewire.model.posting.WorkMode;
import wagewire.model.time.IsoWeek;

/** True values of figures from the books, for all employers of a market or for those tracked. */
final class FigureTruths {

  private final Census levels;
  private final Census fourWeeks;
  private final Census year;

  private FigureTruths(Census levels, Census fourWeeks, Census year) {
    this.levels = levels;
    this.fourWeeks = fourWeeks;
    this.year = year;
  }

  /** Returns the truths of all employers. */
  static FigureTruths ofMarket(SimulatedMarket market, IsoWeek week) {
    Census all = market.census(week, _ -> true);
    return new FigureTruths(all, all, all);
  }

  /**
   * Returns the truths of the employers tracked by then; for growth, by the beginning of the base
   * window.
   */
  static FigureTruths ofSample(SimulatedMarket market, MarketDesign design, IsoWeek week) {
    return new FigureTruths(
        market.census(week, tracked(market, design, week.plusWeeks(1))),
        market.census(week, tracked(market, design, baseOf(design, week, GrowthLag.FOUR_WEEKS))),
        market.census(week, tracked(market, design, baseOf(design, week, GrowthLag.YEAR))));
  }

  /** Returns the true value; empty where it is not calculated or unknown. */
  OptionalDouble of(ShownFigure figure) {
    TruthCell cell =
        new TruthCell(
            figure.role(), figure.seniority(), figure.country(), TruthCell.ALL, TruthCell.ALL);
    GrowthLag lag = figure.horizon().equals("four_week") ? GrowthLag.FOUR_WEEKS : GrowthLag.YEAR;
    Census matched = lag == GrowthLag.YEAR ? year : fourWeeks;
    OptionalDouble truth =
        switch (figure.metric()) {
          case "active_growth" -> OptionalDouble.of(matched.stockGrowthPercent(cell, lag));
          case "opened_growth" -> OptionalDouble.of(matched.openedGrowthPercent(cell, lag));
          case "duration_median" -> levels.medianDuration(cell);
          case "pay_p25" -> levels.pay(cell, figure.currency(), 0.25);
          case "pay_p50" -> levels.pay(cell, figure.currency(), 0.5);
          case "pay_p75" -> levels.pay(cell, figure.currency(), 0.75);
          case "pay_disclosed_share" -> levels.disclosedShare(cell);
          case "tool_share" -> levels.toolShare(cell, figure.tool());
          case "remote_share" -> levels.modeShare(cell, WorkMode.REMOTE);
          case "hybrid_share" -> levels.modeShare(cell, WorkMode.HYBRID);
          case "tool_share_change" -> levels.toolShareChange(cell, figure.tool());
          case "remote_share_change" -> levels.modeShareChange(cell, WorkMode.REMOTE);
          case "hybrid_share_change" -> levels.modeShareChange(cell, WorkMode.HYBRID);
          default -> OptionalDouble.empty();
        };
    return truth.isPresent() && Double.isFinite(truth.getAsDouble())
        ? truth
        : OptionalDouble.empty();
  }

  private static IsoWeek baseOf(MarketDesign design, IsoWeek week, GrowthLag lag) {
    return week.minusWeeks(lag.weeks() + lag.length(design.settings().weeks()) - 1L);
  }

  /** Returns a filter of the employers tracked by the week's Monday. */
  private static Predicate<Employer> tracked(
      SimulatedMarket market, MarketDesign design, IsoWeek week) {
    int monday = market.world().calendar().day(week.monday());
    return employer -> design.tracks(employer) && employer.joins() <= monday;
  }
}
