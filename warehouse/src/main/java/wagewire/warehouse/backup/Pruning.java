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
 * Removes rows that no release, past or to come, is worked out from. Facts of all releases, what
 * they were worked out from, postings and the evidence of presence stay.
 */
public final class Pruning {

  /** {@code status} counts rejections of so many days. */
  public static final int KEPT_DAYS = 28;

  /**
   * What goes: a table, and which of its rows. What belongs to the newest snapshot of a board
   * stays, for it may still be on its way, and what a normaliser refused, for replays try it again.
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
   * What went, or would go.
   *
   * @param bytes of the rows alone; room on disk is used again by later rows
   */
  public record Pruned(String table, long rows, long bytes) {}

  private Pruning() {}

  /** Counts what is older and removes nothing. */
  public static List<Pruned> count(Warehouse warehouse, Instant before) {
    return count(warehouse.sql(), before);
  }

  /** Removes what is older, all of it or nothing. */
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
