package wagewire.warehouse.backup;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import wagewire.warehouse.Warehouse;

/**
 * Removes rows of more than four weeks ago that no past or future release needs. Facts and inputs
 * of all releases, postings and the evidence of presence stay.
 */
public final class Pruning {

  /**
   * Removes old rows. Rows of a board's newest snapshot stay, as more may arrive. Ages are counted
   * from the newest snapshot if that is earlier than now, so that a clock ahead removes nothing
   * that {@code status} counts.
   */
  private static final List<String> STATEMENTS =
      List.of(
          """
          delete from postings.rejection line
          where observed_at < least(?::timestamptz, (select max(finished_at) from postings.snapshot)) - interval '28 days'
            and snapshot < (select max(snapshot) from postings.snapshot newest where newest.board = line.board)
          """,
          """
          delete from postings.snapshot_listings line using postings.snapshot old
          where (old.board, old.snapshot) = (line.board, line.snapshot)
            and old.finished_at < least(?::timestamptz, (select max(finished_at) from postings.snapshot)) - interval '28 days'
            and line.snapshot < (select max(snapshot) from postings.snapshot newest where newest.board = line.board)
          """,
          "delete from operations.run where finished_at < ?::timestamptz - interval '28 days'",
          "delete from operations.alert where ended_at < ?::timestamptz - interval '28 days'");

  private Pruning() {}

  /** Removes old rows in one transaction. */
  public static void remove(Warehouse warehouse, Clock clock) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    warehouse
        .sql()
        .transaction(inner -> STATEMENTS.forEach(statement -> inner.dsl().execute(statement, now)));
  }
}
