package wagewire.lab.validate;

import java.time.YearMonth;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.books.PayCensus;
import wagewire.lab.market.books.TruthCell;
import wagewire.lab.market.world.Posting;
import wagewire.model.time.IsoWeek;

/** True values of the growth of pay. */
final class PayTruths {

  /** The only currency whose rate a market knows. */
  private static final String CURRENCY = "USD";

  private final PayCensus census;

  private PayTruths(PayCensus census) {
    this.census = census;
  }

  /** Returns the truths of all employers, for the month that ends in the week. */
  static PayTruths ofMarket(SimulatedMarket market, IsoWeek week) {
    return of(market, week, _ -> true);
  }

  /** Returns the truths of the postings that tracked employers opened since they were tracked. */
  static PayTruths ofSample(SimulatedMarket market, MarketDesign design, IsoWeek week) {
    return of(
        market,
        week,
        posting ->
            design.tracks(posting.employer()) && posting.opened() >= posting.employer().joins());
  }

  private static PayTruths of(SimulatedMarket market, IsoWeek week, Predicate<Posting> which) {
    YearMonth month = YearMonth.from(week.sunday().plusDays(1)).minusMonths(1);
    return new PayTruths(PayCensus.of(market.world(), month, which));
  }

  /** Returns the true value; empty for other figures, and where no job can be compared. */
  OptionalDouble of(ShownFigure figure) {
    TruthCell cell =
        new TruthCell(
            figure.role(), figure.seniority(), figure.country(), TruthCell.ALL, TruthCell.ALL);
    return switch (figure.metric()) {
      case "pay_growth" -> census.growthPercent(cell);
      case "pay_growth_weighted" -> census.weightedGrowthPercent(cell);
      case "pay_change_within" -> census.withinPercent(cell, CURRENCY);
      case "pay_change_mix" -> census.mixPercent(cell, CURRENCY);
      default -> OptionalDouble.empty();
    };
  }
}
