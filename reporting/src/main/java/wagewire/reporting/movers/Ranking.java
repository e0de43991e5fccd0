package wagewire.reporting.movers;

import java.util.List;
import wagewire.metrics.statistics.RankRange;
import wagewire.reporting.figure.Figure;

/** Decides whether shares may be named as a ranking (methodology §9). */
public final class Ranking {

  private Ranking() {}

  /**
   * Returns whether the k largest shown shares may be named as the first k: nothing that is not
   * shown can reach one of them.
   *
   * @param shares of one group, in 0..1, those not shown among them
   */
  public static boolean firstMayBeNamed(List<Figure> shares, int k) {
    return RankRange.firstMayBeNamed(shares.stream().map(Ranking::item).toList(), k);
  }

  private static RankRange.Item item(Figure share) {
    Double value = share.value();
    return value == null
        ? RankRange.Item.notShown(0, 1)
        : RankRange.Item.shown(value, share.interval());
  }
}
