package wagewire.metrics.release;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.growth.EmployerFrame;
import wagewire.metrics.statistics.growth.SizeClasses;
import wagewire.warehouse.AdvisoryLock;
import wagewire.warehouse.Warehouse;

/** Records frames in {@code trends.frame_board}: the employers that growth is weighted to. */
public final class FrameRegister {

  private static final int ROWS = 1_000;

  private static final String ADD =
      """
      insert into trends.frame_board (recorded_at, board, unit, employer, postings, answered_at, valid_from)
      select ?, board, coalesce(unit, board), ?, ?, ?, (select coalesce(max(sequence), 0) + 1 from trends.release)
      from (select ? as board) asked
      left join postings.lineage using (board)
      where not exists (
        select from postings.forgotten where forgotten.board = asked.board and external_id is null)
      """;

  private static final String TRACKED =
      """
      select unit from trends.unit_week where own and week = (select max(week) from trends.unit_week)
      """;

  private final Warehouse warehouse;

  public FrameRegister(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /**
   * A board of a frame.
   *
   * @param board such as {@code lever:acme}
   * @param employer the same for all boards of an employer
   * @param postings of all kinds
   */
  public record SizedBoard(String board, String employer, int postings, Instant answeredAt) {}

  /**
   * A class of the newest frame by size.
   *
   * @param upTo postings of its largest employer, or the class's upper bound
   * @param employers in the frame
   * @param tracked of these, employers observed in the newest week
   * @param weight of each of them; null for too few in all classes
   */
  public record WeighedClass(double upTo, int employers, int tracked, @Nullable Double weight) {}

  /**
   * Records a frame, which the next release uses.
   *
   * @param boards each once; those that were forgotten are left out
   * @throws wagewire.model.error.WagewireException ANOTHER_REFRESH_RUNS
   */
  public void record(List<SizedBoard> boards, Instant at) {
    try (AdvisoryLock _ =
            AdvisoryLock.tryTake(warehouse, Refresher.LOCK).orElseThrow(Refresher::another);
        Connection connection = warehouse.connection()) {
      connection.setAutoCommit(false);
      try {
        add(connection, boards, Timestamp.from(at));
        connection.commit();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The frame could not be recorded: " + e.getMessage(), e);
    }
  }

  private static void add(Connection connection, List<SizedBoard> boards, Timestamp at)
      throws SQLException {
    try (var statement = connection.prepareStatement(ADD)) {
      int rows = 0;
      for (SizedBoard board : boards) {
        statement.setTimestamp(1, at);
        statement.setString(2, board.employer());
        statement.setInt(3, board.postings());
        statement.setTimestamp(4, Timestamp.from(board.answeredAt()));
        statement.setString(5, board.board());
        statement.addBatch();
        if (++rows % ROWS == 0) {
          statement.executeBatch();
        }
      }
      statement.executeBatch();
    }
  }

  /** Returns the classes of the newest frame, smallest first; empty without a frame. */
  public List<WeighedClass> classes() {
    try (Connection connection = warehouse.connection()) {
      EmployerFrame frame = EmployerFrame.readNewest(connection);
      return frame == null ? List.of() : classes(frame, tracked(connection));
    } catch (SQLException e) {
      throw new IllegalStateException("The frame could not be read: " + e.getMessage(), e);
    }
  }

  private static List<WeighedClass> classes(EmployerFrame frame, List<String> tracked) {
    SizeClasses classes = frame.classes();
    int[] sample = frame.sample(tracked);
    double[] weights = classes.weights(sample);
    List<WeighedClass> weighed = new ArrayList<>();
    for (int number = 0; number < classes.count(); number++) {
      weighed.add(
          new WeighedClass(
              classes.upTo(number),
              classes.employers(number),
              sample[number],
              weights == null ? null : weights[number]));
    }
    return weighed;
  }

  private static List<String> tracked(Connection connection) throws SQLException {
    List<String> units = new ArrayList<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(TRACKED)) {
      while (rows.next()) {
        units.add(rows.getString(1));
      }
    }
    return units;
  }
}
