package wagewire.warehouse.backup;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import wagewire.warehouse.Warehouse;

/**
 * Removes rows that no past or future release needs. Facts and inputs of all releases, postings and
 * the evidence of presence stay.
 */
public final class Pruning {

  /** Days of rejections that {@code status} counts. */
  public static final int KEPT_DAYS = 28;

  /**
   * Rows to remove from a table. Rows of a board's newest snapshot stay, as more may arrive, and so
   * do rejections by the normaliser, which replays try again.
   */
  private record Rule(String table, String condition) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "postings.rejection",
              """
              stage = 'reader' and observed_at < ?::timestamptz
              and snapshot < (select max(snapshot) from postings.snapshot newest where newest.board = line.board)
              """),
          new Rule(
              "postings.snapshot_listings",
              """
              exists (
                select from postings.snapshot old
                where (old.board, old.snapshot) = (line.board, line.snapshot) and finished_at < ?::timestamptz)
              and snapshot < (select max(snapshot) from postings.snapshot newest where newest.board = line.board)
              """),
          new Rule("operations.run", "finished_at < ?::timestamptz"),
          new Rule("operations.alert", "ended_at < ?::timestamptz"));

  /**
   * Rows that are or would be removed.
   *
   * @param bytes of the rows alone; PostgreSQL reuses the space
   */
  public record Pruned(String table, long rows, long bytes) {}

  private Pruning() {}

  /** Counts older rows and removes nothing. */
  public static List<Pruned> count(Warehouse warehouse, Instant before) {
    return count(warehouse.sql(), before);
  }

  /** Removes older rows in one transaction. */
  public static List<Pruned> remove(Warehouse warehouse, Instant before) {
    return warehouse
        .sql()
        .transactionResult(inner -> {
          DSLContext sql = inner.dsl();
          List<Pruned> pruned = count(sql, before);
          for (Rule rule : RULES) {
            sql.execute(
                "delete from %s line where %s".formatted(rule.table(), rule.condition()),
                moment(before));
          }
          return pruned;
        });
  }

  private static List<Pruned> count(DSLContext sql, Instant before) {
    List<Pruned> counted = new ArrayList<>();
    for (Rule rule : RULES) {
      Record row =
          sql.fetchSingle(
              "select count(*), coalesce(sum(pg_column_size(line.*)), 0) from %s line where %s"
                  .formatted(rule.table(), rule.condition()),
              moment(before));
      counted.add(new Pruned(rule.table(), row.get(0, Long.class), row.get(1, Long.class)));
    }
    return counted;
  }

  private static OffsetDateTime moment(Instant before) {
    return before.atOffset(ZoneOffset.UTC);
  }
}
