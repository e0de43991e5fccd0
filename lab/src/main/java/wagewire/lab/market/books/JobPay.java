package wagewire.lab.market.books;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;

/** The pay of one kind of job in two months. */
final class JobPay {

  private static final int FEWEST_POSTINGS = 5;
  private static final int FEWEST_EMPLOYERS = 3;

  private final Month then = new Month();
  private final Month now = new Month();

  /**
   * @param employer index of the employer
   */
  void add(int employer, double pay, boolean isNow) {
    Month month = isNow ? now : then;
    month.pays.add(pay);
    month.employers.add(employer);
  }

  /** Returns true when both months have enough postings and employers. */
  boolean isComparable() {
    return then.isEnough() && now.isEnough();
  }

  /**
   * Returns the job's growth of median pay in per cent.
   *
   * @param weighted true to repeat it for each posting of the later month
   */
  DoubleStream growthPercents(boolean weighted) {
    double growth = 100 * (now.median() / then.median() - 1);
    return DoubleStream.generate(() -> growth).limit(weighted ? now.postings() : 1);
  }

  int postingsThen() {
    return then.postings();
  }

  int postingsNow() {
    return now.postings();
  }

  double meanThen() {
    return then.mean();
  }

  double meanNow() {
    return now.mean();
  }

  private static final class Month {

    private final List<Double> pays = new ArrayList<>();
    private final Set<Integer> employers = new HashSet<>();

    boolean isEnough() {
      return pays.size() >= FEWEST_POSTINGS && employers.size() >= FEWEST_EMPLOYERS;
    }

    int postings() {
      return pays.size();
    }

    double median() {
      return Quantiles.median(values()).orElseThrow();
    }

    double mean() {
      return DoubleStream.of(values()).average().orElseThrow();
    }

    private double[] values() {
      return pays.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }
}
