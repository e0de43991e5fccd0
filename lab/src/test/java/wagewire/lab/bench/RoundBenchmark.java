package wagewire.lab.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import wagewire.lab.bench.round.FrameBoard;
import wagewire.lab.bench.round.FrameBoards;
import wagewire.lab.bench.round.ObservedBoards;
import wagewire.lab.validate.MarkedTable;

/**
 * A weekly round of the catalogue {@code frame}, and the next. A sample of its boards, simulated on
 * this machine, goes through all stages without the pauses between requests, and what that takes is
 * multiplied; how long a round takes by the clock is calculated from the requests to each host of
 * the whole frame. Writes the tables of a page between its marks {@code round}. Arguments: a folder
 * of saved Greenhouse answers, the table of observed boards, one board in how many, page. Without a
 * page all boards are visited twice, each with so many postings at most as the third argument, and
 * what they took is printed: the heap that grows with the boards.
 */
public final class RoundBenchmark {

  /** The smaller sample has one board in so many of the larger. */
  private static final int SMALLER = 4;

  private RoundBenchmark() {}

  public static void main(String[] arguments)
      throws IOException, SQLException, InterruptedException {
    int number = Integer.parseInt(arguments[2]);
    boolean isWhole = arguments.length == 3;
    int most = isWhole ? number : FrameBoard.MOST;
    List<FrameBoard> boards = FrameBoards.of(ObservedBoards.read(Path.of(arguments[1])), most);
    try (FrameRounds rounds =
        FrameRounds.start(List.of(arguments[0], arguments[1], Integer.toString(most)))) {
      if (isWhole) {
        rounds.round(boards);
        rounds.passAWeek();
        rounds.round(boards);
      } else {
        sample(rounds, boards, number, Path.of(arguments[3]));
      }
    }
    System.exit(0);
  }

  private static void sample(FrameRounds rounds, List<FrameBoard> boards, int every, Path page)
      throws IOException, SQLException, InterruptedException {
    List<FrameBoard> few = FrameBoards.sample(boards, every * SMALLER);
    List<FrameBoard> many = FrameBoards.sample(boards, every);
    MeasuredRound fewFirst = rounds.round(few);
    MeasuredRound manyFirst = rounds.round(many);
    long undescribed = rounds.undescribed();
    rounds.passAWeek();
    MeasuredRound fewNext = rounds.round(few);
    MeasuredRound manyNext = rounds.round(many);
    RoundPair first = new RoundPair(fewFirst, manyFirst);
    RoundPair next = new RoundPair(fewNext, manyNext);
    MarkedTable.write(
        page, "round", new RoundTables(boards, few, many, first, next, undescribed).lines());
  }
}
