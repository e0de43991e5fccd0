package wagewire.lab.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
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
   * Returns the shown figures of the market's latest week that it is simulated for. Previous
   * content of the warehouse is deleted.
   */
  List<Trial> of(MarketDesign design) {
    SimulatedMarket market = SimulatedMarket.create(design.settings());
    return trials(market, design, MarketRelease.make(warehouse, market, design));
  }

  private List<Trial> trials(SimulatedMarket market, MarketDesign design, IsoWeek week) {
    return switch (design.figures()) {
      case BY_WEEK -> {
        FigureTruths all = FigureTruths.ofMarket(market, week);
        FigureTruths sample = FigureTruths.ofSample(market, design, week);
        yield trials(design, week, all::of, sample::of);
      }
      case PAY_GROWTH -> {
        PayTruths all = PayTruths.ofMarket(market, week);
        PayTruths sample = PayTruths.ofSample(market, design, week);
        yield trials(design, week, all::of, sample::of);
      }
    };
  }

  private List<Trial> trials(
      MarketDesign design,
      IsoWeek week,
      Function<ShownFigure, OptionalDouble> ofAll,
      Function<ShownFigure, OptionalDouble> ofSample) {
    List<Trial> trials = new ArrayList<>();
    for (ShownFigure figure : ShownFigure.newest(warehouse.sql(), week, design.figures())) {
      OptionalDouble truth = ofAll.apply(figure);
      if (truth.isPresent()) {
        double sampleTruth = ofSample.apply(figure).orElse(Double.NaN);
        trials.add(Trial.of(design, figure, truth.getAsDouble(), sampleTruth));
      }
    }
    return trials;
  }
}
