package wagewire.warehouse.removal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.warehouse.Warehouse;

/**
 * Takes snapshots back: their boards are emptied and loaded again from the record without them, so
 * that all rows are those of a warehouse that never had them. Past releases stay.
 */
public final class SnapshotWithdrawal {

  private static final String FIND =
      """
      select board, snapshot, finished_at
      from postings.snapshot
      where (cardinality(?::text[]) = 0 or board = any (?)) and (cardinality(?::bigint[]) = 0 or snapshot = any (?))
        and (?::timestamptz is null or finished_at >= ?::timestamptz)
      order by board, snapshot
      """;

  private static final String WITHDRAW =
      """
      insert into postings.withdrawn_snapshot (board, snapshot, finished_at, withdrawn_at)
      values (?, ?, ?::timestamptz, now())
      on conflict do nothing
      """;

  /** Remembers what has to come back. */
  private static final String BEFORE =
      """
      create temporary table snapshot_before on commit drop as
      select board, snapshot from postings.snapshot where board = any (?)
      except select board, snapshot from postings.withdrawn_snapshot
      """;

  private static final String CHANGED =
      """
      insert into postings.evidence_changed (board, since)
      select board, min(finished_at) from postings.snapshot where board = ? group by board
      """;

  /** The newest records describe a board and say how far it was seen. */
  private static final String BLANK =
      """
      update postings.board
      set newest_at = null, first_at = null, changes = changes + 1, described_at = '1990-01-01 00:00:00+00'
      where board = ?
      """;

  /** A task that a clock ahead has put off is due at once; releases are a week apart. */
  private static final String RESCHEDULE =
      """
      update operations.scheduled_task set execution_time = now()
      where not picked and execution_time > now() + interval '8 days'
      """;

  private static final String LACKING =
      """
      select board, count(*) from (
        select board, snapshot from snapshot_before except select board, snapshot from postings.snapshot) lacking
      group by board order by board limit 1
      """;

  private final Warehouse warehouse;

  /** A snapshot in the warehouse. */
  public record Taken(BoardId board, long snapshot, Instant finishedAt) {}

  /** Loads boards again from the record. */
  @FunctionalInterface
  public interface BoardLoader {

    /** Merges all records of the boards, in their order, in the connection's transaction. */
    void load(Connection connection, Set<String> boards) throws SQLException;
  }

  public SnapshotWithdrawal(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /**
   * Finds snapshots that meet all conditions.
   *
   * @param boards empty for any
   * @param numbers of the snapshots; empty for any
   * @param since earliest end of the snapshots; null for any
   */
  public List<Taken> find(
      Collection<BoardId> boards, Collection<Long> numbers, @Nullable Instant since) {
    List<Taken> found = new ArrayList<>();
    try (Connection connection = warehouse.connection();
        var statement = connection.prepareStatement(FIND)) {
      Object[] names = boards.stream().map(BoardId::toString).toArray();
      statement.setArray(1, connection.createArrayOf("text", names));
      statement.setArray(2, connection.createArrayOf("text", names));
      statement.setArray(3, connection.createArrayOf("bigint", numbers.toArray()));
      statement.setArray(4, connection.createArrayOf("bigint", numbers.toArray()));
      statement.setString(5, since == null ? null : since.toString());
      statement.setString(6, since == null ? null : since.toString());
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(
              new Taken(
                  BoardId.parse(rows.getString(1)),
                  rows.getLong(2),
                  rows.getTimestamp(3).toInstant()));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("Snapshots cannot be found: " + e.getMessage(), e);
    }
  }

  /**
   * Takes the snapshots back in one transaction, during which nothing else is loaded.
   *
   * @throws WagewireException UNREADABLE_INPUT when the record lacks other snapshots of the boards;
   *     nothing has changed then
   */
  public void withdraw(List<Taken> snapshots, BoardLoader loader) {
    Set<String> boards =
        snapshots.stream()
            .map(snapshot -> snapshot.board().toString())
            .collect(Collectors.toCollection(TreeSet::new));
    try (Connection connection = warehouse.connection()) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute(ListingErasure.ALONE);
      }
      for (Taken snapshot : snapshots) {
        run(
            connection,
            WITHDRAW,
            snapshot.board().toString(),
            snapshot.snapshot(),
            snapshot.finishedAt().toString());
      }
      run(connection, BEFORE, connection.createArrayOf("text", boards.toArray()));
      for (String board : boards) {
        run(connection, CHANGED, board);
        ListingErasure.empty(connection, BoardId.parse(board));
        run(connection, BLANK, board);
      }
      run(connection, RESCHEDULE);
      loader.load(connection, boards);
      requireWhole(connection);
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("Snapshots cannot be taken back: " + e.getMessage(), e);
    }
  }

  private static void requireWhole(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var lacking = statement.executeQuery(LACKING)) {
      if (lacking.next()) {
        throw new WagewireException(
            ErrorCode.UNREADABLE_INPUT,
            "the topics no longer hold %,d other snapshots of %s"
                .formatted(lacking.getLong(2), lacking.getString(1)),
            "wagewire.postings",
            "Nothing was taken back; ./wagewire forget --board removes the board as a whole.");
      }
    }
  }

  private static void run(Connection connection, String sql, Object... values) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
