package wagewire.metrics.statistics.pay;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

  /**
   * @param broad first half, within which rare categories are merged
   * @param narrow second half
   * @param fewest rows that a category needs to stay apart
   */
  static CategoryNumbers of(
      List<HedonicRow> rows,
      ToIntFunction<HedonicRow> broad,
      ToIntFunction<HedonicRow> narrow,
      int fewest) {
    Function<HedonicRow, Category> full =
        row -> new Category(broad.applyAsInt(row), false, narrow.applyAsInt(row));
    Map<Category, Long> sizes = rows.stream().collect(groupingBy(full, counting()));
    List<Category> categories =
        rows.stream()
            .map(full)
            .map(one -> sizes.getOrDefault(one, 0L) < fewest ? one.merged() : one)
            .toList();
    Map<Category, Integer> numbers = new HashMap<>();
    categories.stream()
        .distinct()
        .sorted()
        .forEachOrdered(category -> numbers.put(category, numbers.size()));
    return new CategoryNumbers(
        categories.stream().mapToInt(numbers::get).toArray(), numbers.size());
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
