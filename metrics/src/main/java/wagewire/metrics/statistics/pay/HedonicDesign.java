package wagewire.metrics.statistics.pay;

import java.util.Arrays;
import java.util.List;

/** The regression of log pay on {@link HedonicColumns}. Rows of an employer are adjacent. */
final class HedonicDesign {

  private final double[][] columns;
  private final double[] logPay;
  private final int[] starts;
  private final double[] scale;

  private HedonicDesign(double[][] columns, double[] logPay, int[] starts, double[] scale) {
    this.columns = columns;
    this.logPay = logPay;
    this.starts = starts;
    this.scale = scale;
  }

  /**
   * @param rows at least one, in their order
   */
  static HedonicDesign of(List<HedonicRow> rows) {
    HedonicColumns columns = HedonicColumns.of(rows);
    double[][] values = new double[rows.size()][];
    double[] scale = new double[columns.width()];
    for (int row = 0; row < values.length; row++) {
      double[] ofRow = columns.values(row, rows.get(row).quarter());
      Arrays.setAll(scale, column -> scale[column] + ofRow[column]);
      values[row] = ofRow;
    }
    double[] logPay = rows.stream().mapToDouble(HedonicRow::logPay).toArray();
    return new HedonicDesign(values, logPay, starts(rows), scale);
  }

  private static int[] starts(List<HedonicRow> rows) {
    int[] starts = new int[rows.size() + 1];
    int employers = 0;
    for (int row = 1; row < rows.size(); row++) {
      if (rows.get(row).employer() != rows.get(row - 1).employer()) {
        starts[++employers] = row;
      }
    }
    starts[++employers] = rows.size();
    return Arrays.copyOf(starts, employers + 1);
  }

  int rows() {
    return logPay.length;
  }

  int width() {
    return scale.length;
  }

  int employers() {
    return starts.length - 1;
  }

  /** Returns the first row of an employer; of the number of employers, the number of rows. */
  int start(int employer) {
    return starts[employer];
  }

  int size(int employer) {
    return starts[employer + 1] - starts[employer];
  }

  double[] columns(int row) {
    return columns[row];
  }

  double logPay(int row) {
    return logPay[row];
  }

  /** Returns how many rows each column marks, before any mean was taken off. */
  double[] scale() {
    return scale;
  }

  /**
   * Returns the design with a part of each employer's means taken off its columns and log pay.
   *
   * @param parts one an employer: 1 for fixed effects, below 1 for random ones
   */
  HedonicDesign lessMeans(double[] parts) {
    double[][] transformed = new double[rows()][];
    double[] transformedPay = new double[rows()];
    for (int employer = 0; employer < employers(); employer++) {
      double[] means = new double[width()];
      double meanPay = 0;
      for (int row = starts[employer]; row < starts[employer + 1]; row++) {
        double[] values = columns[row];
        Arrays.setAll(means, column -> means[column] + values[column]);
        meanPay += logPay[row];
      }
      double weight = parts[employer] / size(employer);
      for (int row = starts[employer]; row < starts[employer + 1]; row++) {
        double[] values = columns[row].clone();
        Arrays.setAll(values, column -> values[column] - weight * means[column]);
        transformed[row] = values;
        transformedPay[row] = logPay[row] - weight * meanPay;
      }
    }
    return new HedonicDesign(transformed, transformedPay, starts, scale);
  }
}
