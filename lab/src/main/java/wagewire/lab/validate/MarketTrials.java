package wagewire.lab.validate;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.metrics.release.Refresher;
import wagewire.model.time.IsoWeek;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.WarehouseReset;
import wagewire.warehouse.load.Batch;
import wagewire.warehouse.load.BatchMerge;

/** Loads one market after the other into a warehouse and compares its figures with the books. */
final class MarketTrials {

  private static final int BATCHES_BETWEEN = 8;

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
    try {
      fill(SimulatedCollection.of(market, design));
    } catch (SQLException e) {
      throw new IllegalStateException(
          "Market %d: %s".formatted(design.number(), e.getMessage()), e);
    }
    IsoWeek week =
        IsoWeek.of(design.settings().firstMonday()).plusWeeks(design.settings().weeks() - 1L);
    Clock clock =
        Clock.fixed(
            week.plusWeeks(1).monday().atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    new Refresher(warehouse, clock).refreshNewestWeek(_ -> {});
    return trials(market, design, week);
  }

  /**
   * Loads the batches and updates PostgreSQL's statistics now and then, as autovacuum is too slow
   * for it.
   */
  private void fill(List<Batch> batches) throws SQLException {
    WarehouseReset.empty(warehouse);
    try (Connection connection = warehouse.connection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (int at = 0; at < batches.size(); at++) {
        BatchMerge.merge(connection, batches.get(at));
        if (at % BATCHES_BETWEEN == 0) {
          statement.execute("analyze");
        }
        connection.commit();
      }
    }
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
