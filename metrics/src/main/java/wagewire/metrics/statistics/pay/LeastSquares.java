package wagewire.metrics.statistics.pay;

/** The least squares fit of a {@link HedonicDesign}. */
final class LeastSquares {

  private final HedonicDesign design;
  private final double[][] products;
  private final GeneralisedCholesky factors;
  private final double[] coefficients;

  private LeastSquares(
      HedonicDesign design,
      double[][] products,
      GeneralisedCholesky factors,
      double[] coefficients) {
    this.design = design;
    this.products = products;
    this.factors = factors;
    this.coefficients = coefficients;
  }

  static LeastSquares of(HedonicDesign design) {
    double[][] products = products(design, 0, design.rows());
    double[] right = new double[design.width()];
    for (int row = 0; row < design.rows(); row++) {
      addTo(right, design.columns(row), design.logPay(row));
    }
    GeneralisedCholesky factors = GeneralisedCholesky.of(products, design.scale());
    return new LeastSquares(design, products, factors, factors.solve(right));
  }

  /** Returns the lower triangle of X'X of the rows {@code from} (inclusive) to {@code to}. */
  private static double[][] products(HedonicDesign design, int from, int to) {
    double[][] products = new double[design.width()][];
    for (int column = 0; column < products.length; column++) {
      products[column] = new double[column + 1];
    }
    for (int row = from; row < to; row++) {
      double[] values = design.columns(row);
      for (int column = 0; column < products.length; column++) {
        if (values[column] != 0) {
          addTo(products[column], values, values[column]);
        }
      }
    }
    return products;
  }

  private static void addTo(double[] sums, double[] values, double factor) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += factor * values[i];
    }
  }

  GeneralisedCholesky factors() {
    return factors;
  }

  /** Returns the coefficient of the last column, the newest quarter. */
  double lastCoefficient() {
    return coefficients[coefficients.length - 1];
  }

  double residual(int row) {
    double[] values = design.columns(row);
    return design.logPay(row) - GeneralisedCholesky.dot(values, coefficients, values.length);
  }

  double sumOfSquares() {
    double squares = 0;
    for (int row = 0; row < design.rows(); row++) {
      double residual = residual(row);
      squares += residual * residual;
    }
    return squares;
  }

  /** Returns the factors of X'X without the rows of an employer. */
  GeneralisedCholesky without(int employer) {
    double[][] rest = products(design, design.start(employer), design.start(employer + 1));
    for (int row = 0; row < rest.length; row++) {
      for (int column = 0; column <= row; column++) {
        rest[row][column] = products[row][column] - rest[row][column];
      }
    }
    return GeneralisedCholesky.of(rest, design.scale());
  }

  /** Returns I − X A⁻¹ X' of an employer's rows: its lower triangle, the rest is 0. */
  double[][] unexplained(int employer) {
    int size = design.size(employer);
    double[][] unexplained = new double[size][size];
    for (int i = 0; i < size; i++) {
      double[] solved = factors.solve(design.columns(design.start(employer) + i));
      for (int j = 0; j <= i; j++) {
        double leverage =
            GeneralisedCholesky.dot(
                solved, design.columns(design.start(employer) + j), solved.length);
        unexplained[i][j] = (i == j ? 1 : 0) - leverage;
      }
    }
    return unexplained;
  }

  /** Returns X'e of an employer's rows, e being residuals of the whole fit. */
  double[] score(int employer) {
    double[] score = new double[design.width()];
    for (int row = design.start(employer); row < design.start(employer + 1); row++) {
      addTo(score, design.columns(row), residual(row));
    }
    return score;
  }
}
