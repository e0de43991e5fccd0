package wagewire.lab.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.model.time.IsoWeek;
import wagewire.warehouse.Warehouse;

/** Loads one market after the other into a warehouse and compares its figures with the books. */
final class MarketTrials {

  private final Warehouse warehouse;

  MarketTrials(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /**
   * Returns the shown figures of the market's latest week. Previous content of the warehouse is
   * deleted.
   */
  List<Trial> of(MarketDesign design) {
    SimulatedMarket market = SimulatedMarket.create(design.settings());
    IsoWeek week = MarketRelease.make(warehouse, market, design);
    FigureTruths all = FigureTruths.ofMarket(market, week);
    FigureTruths sample = FigureTruths.ofSample(market, design, week);
    List<Trial> trials = new ArrayList<>();
    for (ShownFigure figure : ShownFigure.newest(warehouse.sql(), week)) {
      OptionalDouble truth = all.of(figure);
      if (truth.isPresent()) {
        double sampleTruth = sample.of(figure).orElse(Double.NaN);
        trials.add(Trial.of(design, figure, truth.getAsDouble(), sampleTruth));
      }
    }
    return trials;
  }
}
