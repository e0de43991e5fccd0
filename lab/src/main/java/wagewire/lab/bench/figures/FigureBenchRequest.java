package wagewire.lab.bench.figures;

import java.time.LocalDate;
import java.util.List;
import wagewire.app.connect.EngineOption;

/**
 * The size of a benchmark of figures.
 *
 * @param postings number of postings that all boards ever show
 * @param weeks number of weeks collected, the last two of which are released one by one
 * @param boards number of employers' boards, each read twice a week
 * @param engine that counts postings: {@link EngineOption#EMBEDDED} or a Spark master
 */
public record FigureBenchRequest(long postings, int weeks, int boards, String engine) {

  /** Least number of weeks: one to begin with, and two more. */
  public static final int FEWEST_WEEKS = 3;

  private static final long POSTINGS_A_BOARD = 200;
  private static final LocalDate FIRST_MONDAY = LocalDate.of(2022, 1, 3);
  private static final long SEED = 1;

  /** Returns a benchmark of one board for each 200 postings, counted by the process itself. */
  public static FigureBenchRequest of(long postings, int weeks) {
    return new FigureBenchRequest(postings, weeks, boards(postings), EngineOption.EMBEDDED);
  }

  /** Returns the number of boards of so many postings, where none is given. */
  public static int boards(long postings) {
    return (int) Math.max(1, postings / POSTINGS_A_BOARD);
  }

  SyntheticMarket market() {
    return new SyntheticMarket(SEED, boards, postings, weeks, FIRST_MONDAY, "employer-");
  }

  /** Returns the Monday after the given number of weeks before the last, as a day of the market. */
  int mondayBeforeLast(int earlier) {
    return (weeks - earlier) * SyntheticMarket.DAYS;
  }

  /** Returns the arguments that {@link #parse} reads. */
  List<String> arguments() {
    return List.of(
        Long.toString(postings), Integer.toString(weeks), Integer.toString(boards), engine);
  }

  static FigureBenchRequest parse(List<String> arguments) {
    return new FigureBenchRequest(
        Long.parseLong(arguments.get(0)),
        Integer.parseInt(arguments.get(1)),
        Integer.parseInt(arguments.get(2)),
        arguments.get(3));
  }
}
