package wagewire.lab.validate.yield;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.employer.Employer;
import wagewire.lab.validate.MarketDesign;
import wagewire.lab.validate.MarketRelease;
import wagewire.lab.wanted.WantedFigure;
import wagewire.lab.wanted.WantedFigures;
import wagewire.lab.wanted.WantedLine;
import wagewire.lab.wanted.WantedTruths;
import wagewire.model.posting.Role;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.figure.Figures;
import wagewire.warehouse.Warehouse;

/**
 * The wanted figures of one market.
 *
 * @param number of the market
 * @param tracked number of employers that are tracked
 */
record MarketFigures(int number, int tracked, List<MarketFigure> figures) {

  private static final String MODELLED = "_growth_modelled";
  private static final String PANEL = "_growth_panel";

  /**
   * A wanted figure.
   *
   * @param distance of a modelled growth: how far the role's true growth is from its family's, on
   *     the log scale; null of others
   */
  record MarketFigure(WantedFigure wanted, @Nullable Double distance) {}

  /** Collects the market, releases its newest week, and reads the wanted figures. */
  static MarketFigures of(Warehouse warehouse, MarketDesign design) {
    SimulatedMarket market = SimulatedMarket.create(design.settings());
    IsoWeek week = MarketRelease.make(warehouse, market, design);
    WantedTruths truths = WantedTruths.of(market, week, tracked(market, design, week));
    List<MarketFigure> figures =
        WantedFigures.read(new Figures(warehouse.sql()), week, truths).stream()
            .map(wanted -> new MarketFigure(wanted, distance(wanted, truths)))
            .toList();
    return new MarketFigures(design.number(), design.tracked(), figures);
  }

  private static Predicate<Employer> tracked(
      SimulatedMarket market, MarketDesign design, IsoWeek week) {
    int sunday = market.world().calendar().day(week.sunday());
    return employer -> design.tracks(employer) && employer.joins() <= sunday;
  }

  private static @Nullable Double distance(WantedFigure figure, WantedTruths truths) {
    Double ofRole = figure.truth();
    if (!figure.metric().endsWith(MODELLED) || ofRole == null) {
      return null;
    }
    OptionalDouble ofFamily =
        truths.of(
            figure.line().ofRole(Role.of(figure.role()).family().id()),
            new WantedLine.Choice(figure.metric().replace(MODELLED, PANEL), figure.horizon()));
    return ofFamily.isEmpty()
        ? null
        : Math.abs(Math.log((100 + ofRole) / (100 + ofFamily.getAsDouble())));
  }
}
