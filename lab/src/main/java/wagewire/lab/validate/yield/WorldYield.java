package wagewire.lab.validate.yield;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.lab.market.settings.NamedWorld;
import wagewire.lab.wanted.WantedFigure;

/**
 * What the markets of one world show of the wanted list. All but {@code bySize} is of markets with
 * at least the number of tracked employers that is judged.
 *
 * @param yield share of the list times markets that is shown and right
 * @param coverage share of shown inferred figures whose interval contains the truth
 * @param coverageSe its standard error
 * @param skill as {@link Skill} defines it; null where nothing can be scored
 * @param published coverage of inferred figures with status publish
 * @param narrowest coverage of the fifth of the intervals of each metric that is narrowest
 * @param counts share of markets whose count of the family's open postings is within 2 per cent
 * @param bySize yield and coverage by number of tracked employers, of all markets
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record WorldYield(
    int markets,
    @Nullable Double yield,
    @Nullable Double coverage,
    @Nullable Double coverageSe,
    @Nullable Double skill,
    ShareOfFigures published,
    ShareOfFigures narrowest,
    ShareOfFigures counts,
    Map<Integer, SizeYield> bySize,
    List<MetricYield> byMetric,
    List<YieldGate> gates) {

  /**
   * Yield and coverage of the markets with one number of tracked employers.
   *
   * @param yield share of the list times markets that is shown and right
   * @param coverage share of shown inferred figures whose interval contains the truth
   */
  record SizeYield(int markets, ShareOfFigures yield, ShareOfFigures coverage) {

    private static SizeYield of(List<MarketFigures> markets) {
      return new SizeYield(
          markets.size(),
          ShareOfFigures.of(markets, _ -> true, WorldYield::isPrintable),
          ShareOfFigures.of(markets, SHOWN_INTERVAL, WorldYield::holds));
    }
  }

  /** Selects figures that are shown with an interval and have a truth. */
  static final Predicate<WantedFigure> HAS_INTERVAL =
      figure -> figure.isShown() && figure.ciLow() != null && figure.truth() != null;

  private static final Predicate<WantedFigure> SHOWN_INTERVAL =
      HAS_INTERVAL.and(figure -> figure.isInferred());

  private static final double FIFTH = 0.2;

  /**
   * Evaluates the markets of a world.
   *
   * @param least number of tracked employers from which a market is judged
   */
  static WorldYield of(
      NamedWorld world, List<MarketFigures> all, NoDataIntervals without, int least) {
    List<MarketFigures> judged = all.stream().filter(one -> one.tracked() >= least).toList();
    ShareOfFigures yield = ShareOfFigures.of(judged, _ -> true, WorldYield::isPrintable);
    ShareOfFigures coverage = ShareOfFigures.of(judged, SHOWN_INTERVAL, WorldYield::holds);
    ShareOfFigures published =
        ShareOfFigures.of(
            judged, SHOWN_INTERVAL.and(figure -> figure.isPublished()), WorldYield::holds);
    ShareOfFigures narrowest = narrowest(judged);
    ShareOfFigures counts =
        ShareOfFigures.of(judged, WorldYield::isFamilyCount, figure -> figure.isWithinTolerance());
    List<MetricYield> byMetric = MetricYield.all(judged);
    return new WorldYield(
        judged.size(),
        yield.share(),
        coverage.share(),
        coverage.error(),
        Skill.of(judged, without),
        published,
        narrowest,
        counts,
        bySize(all),
        byMetric,
        YieldGate.all(world, yield, coverage, published, byMetric, narrowest, counts));
  }

  private static boolean holds(WantedFigure figure) {
    return figure.intervalHoldsTruth();
  }

  private static boolean isPrintable(WantedFigure figure) {
    return figure.isPrintable();
  }

  private static boolean isFamilyCount(WantedFigure figure) {
    return figure.metric().equals("active") && figure.role().equals("marketing-ops");
  }

  boolean passed() {
    return gates.stream().allMatch(YieldGate::met);
  }

  private static Map<Integer, SizeYield> bySize(List<MarketFigures> markets) {
    Map<Integer, SizeYield> sizes = new TreeMap<>();
    markets.stream()
        .collect(Collectors.groupingBy(MarketFigures::tracked))
        .forEach((size, those) -> sizes.put(size, SizeYield.of(those)));
    return sizes;
  }

  private static ShareOfFigures narrowest(List<MarketFigures> markets) {
    Map<List<String>, List<WantedFigure>> groups =
        figures(markets, SHOWN_INTERVAL).stream()
            .collect(Collectors.groupingBy(figure -> List.of(figure.metric(), figure.horizon())));
    Set<WantedFigure> fifths = Collections.newSetFromMap(new IdentityHashMap<>());
    groups
        .values()
        .forEach(group -> fifths.addAll(fifth(group, figure -> MetricYield.width(figure))));
    return ShareOfFigures.of(markets, fifths::contains, WorldYield::holds);
  }

  private static List<WantedFigure> figures(
      List<MarketFigures> markets, Predicate<WantedFigure> which) {
    return markets.stream().flatMap(market -> market.figures().stream()).filter(which).toList();
  }

  /** Returns the fifth with the least values, rounded up. */
  private static List<WantedFigure> fifth(
      List<WantedFigure> figures, ToDoubleFunction<WantedFigure> value) {
    return figures.stream()
        .sorted(Comparator.comparingDouble(value))
        .limit((long) Math.ceil(FIFTH * figures.size()))
        .toList();
  }
}
