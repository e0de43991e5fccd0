package wagewire.ingest.store;

import static wagewire.ingest.db.Tables.ATTEMPT;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import wagewire.model.board.BoardId;

/** Accesses the visits that have begun and not ended. */
public final class VisitAttempts {

  private static final int MOST_UNFINISHED = 3;
  private static final Duration SUSPENDED = Duration.ofDays(7);

  /**
   * Counts an open visit of another process, which has ended since, and begins this one, unless the
   * board is suspended or may only be visited alone.
   */
  private static final String BEGIN =
      """
      insert into crawl.attempt as known (board, began_at, process) values (?, ?::timestamptz, ?)
      on conflict (board) do update set (unfinished, process, began_at) = (
        select
          unfinished,
          case when begins then excluded.process end,
          case when begins then excluded.began_at else known.began_at end
        from (
          select
            unfinished,
            unfinished = 0 or ? and (unfinished < ? or excluded.began_at >= known.began_at + ?::interval) as begins
          from (
            select known.unfinished + coalesce((known.process <> excluded.process)::int, 0) as unfinished
          ) counted
        ) decided
      )
      returning board, began_at, process, unfinished
      """;

  private static final String END = "delete from crawl.attempt where board = ? and process = ?";

  private VisitAttempts() {}

  /**
   * @param alone whether no other board with unfinished visits is visited meanwhile
   */
  static Attempt begin(
      DSLContext context, BoardId board, String process, Instant now, boolean alone) {
    return context.connectionResult(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(BEGIN);
          ResultSet row =
              CrawlDatabase.rows(
                  statement,
                  board.toString(),
                  Timestamps.column(now),
                  process,
                  alone,
                  MOST_UNFINISHED,
                  SUSPENDED.toDays() + " days")) {
        row.next();
        return new Attempt(
            BoardId.parse(row.getString("board")),
            row.getObject("began_at", OffsetDateTime.class).toInstant(),
            row.getInt("unfinished"),
            row.getString("process") != null);
      }
    });
  }

  /** Records the end of a process's visit; those before it no longer count. */
  static void end(DSLContext context, BoardId board, String process) {
    int _ =
        context.connectionResult(connection -> {
          try (PreparedStatement statement = connection.prepareStatement(END)) {
            CrawlDatabase.bind(statement, board.toString(), process);
            return statement.executeUpdate();
          }
        });
  }

  static void forget(DSLContext context, BoardId board) {
    context.deleteFrom(ATTEMPT).where(ATTEMPT.BOARD.eq(board.toString())).execute();
  }

  /** Returns the boards that are suspended, in order of name. */
  static List<Attempt> suspended(DSLContext context) {
    return context
        .selectFrom(ATTEMPT)
        .where(ATTEMPT.UNFINISHED.ge(MOST_UNFINISHED))
        .orderBy(ATTEMPT.BOARD)
        .fetch(VisitAttempts::attempt);
  }

  private static Attempt attempt(Record row) {
    return new Attempt(
        BoardId.parse(row.get(ATTEMPT.BOARD)),
        row.get(ATTEMPT.BEGAN_AT).toInstant(),
        row.get(ATTEMPT.UNFINISHED),
        row.get(ATTEMPT.PROCESS) != null);
  }

  /**
   * An attempt to visit a board.
   *
   * @param beganAt start of the latest visit that was begun
   * @param unfinished visits in a row during which their process ended
   * @param begun whether the visit is begun
   */
  public record Attempt(BoardId board, Instant beganAt, int unfinished, boolean begun) {

    /** Returns whether the board is not to be visited for now. */
    public boolean suspended() {
      return !begun && unfinished >= MOST_UNFINISHED;
    }

    /** Returns in one line why the board is suspended, and until when. */
    public String why() {
      return "the process ended during %d visits in a row; visited again from %s"
          .formatted(unfinished, beganAt.plus(SUSPENDED));
    }
  }
}
