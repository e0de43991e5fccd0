package wagewire.lab.validate.yield;

import java.util.List;
import java.util.function.Predicate;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.employer.Employer;
import wagewire.lab.validate.MarketDesign;
import wagewire.lab.validate.MarketRelease;
import wagewire.lab.wanted.WantedFigure;
import wagewire.lab.wanted.WantedFigures;
import wagewire.lab.wanted.WantedTruths;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.figure.Figures;
import wagewire.warehouse.Warehouse;

/**
 * The wanted figures of one market.
 *
 * @param number of the market
 * @param tracked number of employers that are tracked
 */
record MarketFigures(int number, int tracked, List<WantedFigure> figures) {

  /** Collects the market, releases its newest week, and reads the wanted figures. */
  static MarketFigures of(Warehouse warehouse, MarketDesign design) {
    SimulatedMarket market = SimulatedMarket.create(design.settings());
    IsoWeek week = MarketRelease.make(warehouse, market, design);
    WantedTruths truths = WantedTruths.of(market, week, tracked(market, design, week));
    return new MarketFigures(
        design.number(),
        design.tracked(),
        WantedFigures.read(new Figures(warehouse.sql()), week, truths));
  }

  private static Predicate<Employer> tracked(
      SimulatedMarket market, MarketDesign design, IsoWeek week) {
    int sunday = market.world().calendar().day(week.sunday());
    return employer -> design.tracks(employer) && employer.joins() <= sunday;
  }
}
