package wagewire.lab.market.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Items that are drawn in proportion to their weights. */
public final class Weighted<T> {

  private final List<T> items;
  private final double[] cumulative;

  private Weighted(List<T> items, double[] cumulative) {
    this.items = items;
    this.cumulative = cumulative;
  }

  /** Returns the weighted items; throws {@link IllegalArgumentException} when there are none. */
  public static <T> Weighted<T> of(List<T> items, ToDoubleFunction<T> weight) {
    double[] cumulative = new double[items.size()];
    double sum = 0;
    for (int at = 0; at < items.size(); at++) {
      sum += weight.applyAsDouble(items.get(at));
      cumulative[at] = sum;
    }
    if (sum <= 0) {
      throw new IllegalArgumentException("Nothing to draw from " + items);
    }
    return new Weighted<>(new ArrayList<>(items), cumulative);
  }

  public T draw(RandomKey key) {
    double drawn = key.uniform() * cumulative[cumulative.length - 1];
    int at = 0;
    while (cumulative[at] <= drawn) {
      at++;
    }
    return items.get(at);
  }
}
