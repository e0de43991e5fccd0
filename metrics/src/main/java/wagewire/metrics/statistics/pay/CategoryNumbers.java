package wagewire.metrics.statistics.pay;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Categories of rows as indicator columns. A category is a pair such as role and seniority; pairs
 * with few rows become one category of their first half. The first category has no column.
 */
final class CategoryNumbers {

  private final int[] ofRow;
  private final int count;

  private CategoryNumbers(int[] ofRow, int count) {
    this.ofRow = ofRow;
    this.count = count;
  }

  /** Counts the pairs of the rows. */
  static Pairs pairs(
      List<HedonicRow> rows, ToIntFunction<HedonicRow> broad, ToIntFunction<HedonicRow> narrow) {
    Map<Category, Integer> numbers = new HashMap<>();
    List<Category> pairs = new ArrayList<>();
    int[] sizes = new int[rows.size()];
    int[] ofRow = new int[rows.size()];
    for (int row = 0; row < ofRow.length; row++) {
      HedonicRow one = rows.get(row);
      Category pair = new Category(broad.applyAsInt(one), false, narrow.applyAsInt(one));
      Integer known = numbers.putIfAbsent(pair, pairs.size());
      if (known == null) {
        pairs.add(pair);
      }
      ofRow[row] = known == null ? pairs.size() - 1 : known;
      sizes[ofRow[row]]++;
    }
    return new Pairs(pairs, sizes, ofRow);
  }

  int columns() {
    return Math.max(0, count - 1);
  }

  /** Sets the indicator of a row's category to 1, in the columns that begin at {@code first}. */
  void mark(int row, double[] values, int first) {
    if (ofRow[row] > 0) {
      values[first + ofRow[row] - 1] = 1;
    }
  }

  /** The pairs of some rows, before rare ones are merged. */
  static final class Pairs {

    private final List<Category> pairs;
    private final int[] sizes;
    private final int[] ofRow;

    private Pairs(List<Category> pairs, int[] sizes, int[] ofRow) {
      this.pairs = pairs;
      this.sizes = sizes;
      this.ofRow = ofRow;
    }

    /**
     * @param fewest rows that a pair needs to stay apart within its first half
     */
    CategoryNumbers merged(int fewest) {
      List<Category> categories = new ArrayList<>();
      for (int pair = 0; pair < pairs.size(); pair++) {
        Category one = pairs.get(pair);
        categories.add(sizes[pair] < fewest ? one.merged() : one);
      }
      List<Category> ordered = categories.stream().distinct().sorted().toList();
      Map<Category, Integer> numbers = new HashMap<>();
      ordered.forEach(category -> numbers.put(category, numbers.size()));
      int[] ofPair = categories.stream().mapToInt(numbers::get).toArray();
      return new CategoryNumbers(
          Arrays.stream(ofRow).map(pair -> ofPair[pair]).toArray(), ordered.size());
    }
  }

  private record Category(int broad, boolean rest, int narrow) implements Comparable<Category> {

    private static final Comparator<Category> ORDER =
        comparingInt(Category::broad)
            .thenComparing(Category::rest)
            .thenComparingInt(Category::narrow);

    Category merged() {
      return new Category(broad, true, 0);
    }

    @Override
    public int compareTo(Category other) {
      return ORDER.compare(this, other);
    }
  }
}
