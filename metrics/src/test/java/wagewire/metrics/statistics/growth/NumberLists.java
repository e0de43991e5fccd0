package wagewire.metrics.statistics.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/** Reads lists and matrices from tables of known answers, and compares with them. */
final class NumberLists {

  private static final Offset<Double> TOLERANCE = Offset.offset(1e-9);

  private NumberLists() {}

  static List<ResourceRow> cases(String table) {
    return ResourceTable.read(NumberLists.class, table);
  }

  /** Reads numbers separated by commas. */
  static double[] list(ResourceRow row, String column) {
    return parse(row.get(column));
  }

  /** Reads rows separated by semicolons. */
  static double[][] matrix(ResourceRow row, String column) {
    return Arrays.stream(row.get(column).split(";", -1))
        .map(NumberLists::parse)
        .toArray(double[][]::new);
  }

  /** Reads marks, 1 for true, as {@link #matrix}. */
  static boolean[][] marks(ResourceRow row, String column) {
    double[][] numbers = matrix(row, column);
    boolean[][] marks = new boolean[numbers.length][];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = new boolean[numbers[i].length];
      for (int k = 0; k < marks[i].length; k++) {
        marks[i][k] = numbers[i][k] == 1;
      }
    }
    return marks;
  }

  static void assertClose(double[] actual, double... expected) {
    assertThat(actual).containsExactly(expected, TOLERANCE);
  }

  static void assertClose(double[][] actual, double[][] expected) {
    assertThat(actual).hasDimensions(expected.length, expected[0].length);
    for (int i = 0; i < expected.length; i++) {
      assertClose(actual[i], expected[i]);
    }
  }

  static double[] influences(LogGrowth growth, int employers) {
    double[] influences = new double[employers];
    Arrays.setAll(influences, growth::influence);
    return influences;
  }

  static double[] unboxed(List<Double> values) {
    return values.stream().mapToDouble(value -> value).toArray();
  }

  private static double[] parse(String list) {
    return Arrays.stream(list.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
  }
}
