package wagewire.lab.bench.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;

/**
 * Boards of employers, made up anew whenever they are asked for. Each is read on Mondays and
 * Thursdays; every third one joins late. Days are numbered from the first Monday.
 */
final class SyntheticMarket {

  static final int DAYS = 7;

  private static final int THURSDAY = 3;
  private static final int LATE_EVERY = 3;
  private static final int HOUR = 6;

  /** Sizes of boards are spread as a logarithmic normal with this standard deviation. */
  private static final double SPREAD = 1.0;

  private final long seed;
  private final int weeks;
  private final LocalDate firstMonday;
  private final String names;
  private final int[] sizes;

  /**
   * @param postings that all boards show together, or hardly fewer
   * @param weeks of collecting, after which there is one Monday more
   * @param names what the boards' names begin with
   */
  SyntheticMarket(
      long seed, int boards, long postings, int weeks, LocalDate firstMonday, String names) {
    this.seed = seed;
    this.weeks = weeks;
    this.firstMonday = firstMonday;
    this.names = names;
    double[] weights = new double[boards];
    Arrays.setAll(weights, board -> Math.exp(SPREAD * random(board).nextGaussian()));
    double sum = Arrays.stream(weights).sum();
    this.sizes =
        Arrays.stream(weights)
            .mapToInt(weight -> (int) Math.round(weight / sum * postings))
            .toArray();
  }

  /** Other boards, watched for a week after this market's weeks. */
  SyntheticMarket joining(int boards, long postings) {
    return new SyntheticMarket(
        seed + 1, boards, postings, 1, firstMonday.plusWeeks(weeks), "new-employer-");
  }

  int boards() {
    return sizes.length;
  }

  /** How many postings a board ever shows. */
  int size(int board) {
    return sizes[board];
  }

  /** The Monday after the last week. */
  int lastDay() {
    return weeks * DAYS;
  }

  /** The first day on which the board is read. */
  int joins(int board) {
    return board % LATE_EVERY == 0 ? board / LATE_EVERY % Math.max(1, weeks * 2 / 3) * DAYS : 0;
  }

  Source source(int board) {
    return new Source(
        "greenhouse", names + board, SourceKind.OWN, "Employer " + board, null, false);
  }

  /** The days on which a board is read, the last Monday among them. */
  int[] visits(int board) {
    return IntStream.rangeClosed(joins(board), lastDay())
        .filter(day -> day % DAYS == 0 || day % DAYS == THURSDAY)
        .toArray();
  }

  /** Gives the same numbers whenever it is asked for. */
  RandomGenerator random(int board) {
    return new SplittableRandom(seed * 1_000_003 + board).split();
  }

  LocalDate date(int day) {
    return firstMonday.plusDays(day);
  }

  Instant at(int day) {
    return date(day).atTime(HOUR, 0).toInstant(ZoneOffset.UTC);
  }
}
