package wagewire.lab.validate.yield;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.lab.wanted.WantedFigure;

/**
 * A wanted figure of one market beside its truth, a row of {@code wanted.csv}; numbers are in the
 * metric's unit.
 *
 * @param world id
 * @param market number in its world
 * @param tracked employers of the market
 * @param inferred true when the truth is that of all employers, false when of those tracked
 * @param value null when it is not shown
 * @param truth null where the market's books have none
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WantedTrial(
    String world,
    int market,
    int tracked,
    String metric,
    String horizon,
    String role,
    String seniority,
    String country,
    String tool,
    String employer,
    boolean inferred,
    String status,
    @Nullable String reason,
    @Nullable Double value,
    @Nullable Double ciLow,
    @Nullable Double ciHigh,
    @Nullable Double truth) {

  static List<WantedTrial> all(String world, List<MarketFigures> markets) {
    return markets.stream()
        .flatMap(market -> market.figures().stream().map(figure -> of(world, market, figure)))
        .toList();
  }

  private static WantedTrial of(String world, MarketFigures market, WantedFigure figure) {
    return new WantedTrial(
        world,
        market.number(),
        market.tracked(),
        figure.metric(),
        figure.horizon(),
        figure.role(),
        figure.seniority(),
        figure.country(),
        figure.tool(),
        figure.employer(),
        figure.isInferred(),
        figure.status(),
        figure.reason(),
        figure.value(),
        figure.ciLow(),
        figure.ciHigh(),
        figure.truth());
  }
}
