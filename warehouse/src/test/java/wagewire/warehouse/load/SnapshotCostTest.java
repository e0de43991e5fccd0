package wagewire.warehouse.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import wagewire.model.event.PostingEvent;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestWarehouse;

/** A snapshot costs what its board's listings cost, however many there are of other boards. */
class SnapshotCostTest {

  private static final Instant START = Instant.parse("2026-01-05T06:00:00Z");
  private static final int BOARDS = 800;
  private static final int LISTINGS = 12;

  /** Rows that this session has looked at since it last told of them, between transactions. */
  private static final String READ =
      """
      select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)
      from pg_stat_xact_user_tables
      where relname in ('listing_record', 'listing_run', 'listing_sighting', 'snapshot')
      """;

  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();

  @Test
  void otherBoardsAreNotRead() throws SQLException {
    List<PostingEvent> before = new ArrayList<>();
    for (int board = 1; board <= BOARDS; board++) {
      before.addAll(snapshot(board, 1, 1));
    }
    WAREHOUSE.load(before);
    WAREHOUSE.load(snapshot(7, 2, 4));
    WAREHOUSE.execute("analyze");

    assertThat(rowsReadBy(snapshot(7, 3, 7))).isBetween((long) LISTINGS, 40L * LISTINGS);
    List<PostingEvent> unchanged =
        List.of(board(7).unchanged(3, START.plus(Duration.ofDays(3)), 2));
    assertThat(rowsReadBy(unchanged)).isBetween((long) LISTINGS, 40L * LISTINGS);
  }

  /** Within a transaction that comes to nothing. */
  private static long rowsReadBy(List<PostingEvent> events) throws SQLException {
    Batch batch = new Batch();
    events.forEach(batch::add);
    try (Connection connection = WAREHOUSE.warehouse().connection()) {
      connection.setAutoCommit(false);
      try {
        long before = rowsRead(connection);
        BatchMerge.merge(connection, batch);
        return rowsRead(connection) - before;
      } finally {
        connection.rollback();
      }
    }
  }

  private static long rowsRead(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(READ);
        var rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** With listings of which those before the first are gone. */
  private static List<PostingEvent> snapshot(int number, int snapshot, int first) {
    Instant at = START.plus(Duration.ofDays(snapshot));
    List<PostingEvent> events = new ArrayList<>();
    List<String> present = new ArrayList<>();
    for (int id = first; id < first + LISTINGS; id++) {
      present.add("j" + id);
      TestListing listing = TestListing.of("j" + id, "acme" + number).withRequisition("R" + id);
      events.add(board(number).listing(snapshot, at, listing));
    }
    events.add(board(number).complete(snapshot, at, present));
    return events;
  }

  private static TestBoard board(int number) {
    return TestBoard.own("board-" + number, "Acme " + number);
  }
}
