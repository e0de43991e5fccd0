package wagewire.metrics.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Posted pay in one cell of the wage tracker, now and twelve months before. */
public final class PayCell {

  /** Fewest postings and employers that each side needs to be compared. */
  private static final int FEWEST_POSTINGS = 5;

  private static final int FEWEST_EMPLOYERS = 3;

  private final Side then;
  private final Side now;

  private PayCell(Side then, Side now) {
    this.then = then;
    this.now = now;
  }

  /**
   * @param thenPay one value a posting
   * @param thenEmployer its employer, numbered from 0 over all cells
   * @param nowPay one value a posting
   * @param nowEmployer its employer
   */
  public static PayCell of(
      double[] thenPay, int[] thenEmployer, double[] nowPay, int[] nowEmployer) {
    return new PayCell(new Side(thenPay, thenEmployer), new Side(nowPay, nowEmployer));
  }

  /** Returns whether both sides have enough postings and employers. */
  public boolean isComparable() {
    return then.isComparable() && now.isComparable();
  }

  IntStream employers() {
    return IntStream.concat(IntStream.of(then.employer), IntStream.of(now.employer)).distinct();
  }

  /** Returns the median now over the median then, minus 1; NaN if a side was not drawn. */
  double growth(int[] times) {
    return now.median(times) / then.median(times) - 1;
  }

  /** Returns the postings now in the resample. */
  int weight(int[] times) {
    return now.size(times);
  }

  /** Returns the postings then in the resample. */
  int weightThen(int[] times) {
    return then.size(times);
  }

  /** NaN if none was drawn. */
  double meanThen(int[] times) {
    return then.mean(times);
  }

  /** NaN if none was drawn. */
  double meanNow(int[] times) {
    return now.mean(times);
  }

  private static final class Side {

    private final double[] pay;
    private final int[] employer;

    Side(double[] pay, int[] employer) {
      if (pay.length != employer.length) {
        throw new IllegalArgumentException(pay.length + " pays, " + employer.length + " employers");
      }
      int[] ascending =
          IntStream.range(0, pay.length)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> pay[i]))
              .mapToInt(Integer::intValue)
              .toArray();
      this.pay = IntStream.of(ascending).mapToDouble(i -> pay[i]).toArray();
      this.employer = IntStream.of(ascending).map(i -> employer[i]).toArray();
    }

    boolean isComparable() {
      return pay.length >= FEWEST_POSTINGS
          && IntStream.of(employer).distinct().count() >= FEWEST_EMPLOYERS;
    }

    int size(int[] times) {
      int size = 0;
      for (int one : employer) {
        size += times[one];
      }
      return size;
    }

    double mean(int[] times) {
      double sum = 0;
      for (int i = 0; i < pay.length; i++) {
        sum += times[employer[i]] * pay[i];
      }
      return sum / size(times);
    }

    /** Returns percentile_cont of the values, each repeated as often as its employer was drawn. */
    double median(int[] times) {
      int size = size(times);
      if (size == 0) {
        return Double.NaN;
      }
      int lowRank = (size - 1) / 2;
      int highRank = size / 2;
      double low = Double.NaN;
      int seen = 0;
      for (int i = 0; i < pay.length; i++) {
        seen += times[employer[i]];
        if (Double.isNaN(low) && seen > lowRank) {
          low = pay[i];
        }
        if (seen > highRank) {
          return low + (pay[i] - low) / 2;
        }
      }
      return low;
    }
  }
}
