package wagewire.lab.validate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.settings.BoardSizes;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.RoleMix;
import wagewire.lab.market.settings.Spreads;
import wagewire.lab.market.settings.Unkindness;
import wagewire.metrics.panel.Horizon;
import wagewire.warehouse.Warehouse;

/** Markets whose catalogue was made of boards that showed something. */
final class SelectedMarkets {

  private static final int WEEKS = 60;
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  private final Warehouse warehouse;
  private final int employers;

  SelectedMarkets(Warehouse warehouse, int employers) {
    this.warehouse = warehouse;
    this.employers = employers;
  }

  /**
   * Returns growth over each horizon in a market that has nothing but these unkindnesses. Previous
   * content of the warehouse is deleted.
   */
  List<SelectedGrowth> growths(int number, Set<Unkindness> unkindnesses, Horizon... horizons) {
    MarketSettings settings =
        new MarketSettings(
                RandomKey.of(4711).with(number).value(),
                employers,
                FIRST.plusWeeks(7L * number),
                WEEKS,
                new BoardSizes(5, 0.9, 30),
                RoleMix.FOCUSED,
                unkindnesses)
            .withSpreads(Spreads.kind());
    MarketDesign design =
        new MarketDesign(number, settings, employers, EnumSet.of(DayOfWeek.MONDAY));
    SimulatedMarket market = SimulatedMarket.create(settings);
    MarketRelease.make(warehouse, market, design);
    return Arrays.stream(horizons)
        .map(horizon -> SelectedGrowth.of(warehouse.sql(), market, design, horizon))
        .toList();
  }
}
