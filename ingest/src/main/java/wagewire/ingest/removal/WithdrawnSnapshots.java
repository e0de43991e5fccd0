package wagewire.ingest.removal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import wagewire.model.board.BoardId;

/**
 * Keeps what the collector has to know of snapshots that were taken back: their list, which schemas
 * {@code postings} and {@code crawl} both have, and that their visits never were.
 */
public final class WithdrawnSnapshots {

  private static final String COPY =
      """
      insert into %s.withdrawn_snapshot (board, snapshot, finished_at, withdrawn_at)
      select board, snapshot, finished_at, withdrawn_at from %s.withdrawn_snapshot
      on conflict do nothing
      """;

  /** The times of all snapshots that are taken back now, of each board. */
  private static final String TAKEN =
      """
      create temporary table taken_visit on commit drop as
      select board, min(finished_at) as since, array_agg(distinct (finished_at at time zone 'UTC')::date) as days
      from unnest(?::text[], ?::text[]::timestamptz[]) as snapshot (board, finished_at)
      group by board
      """;

  /**
   * Boards that were visited then or later are due at once. How many listings they had on other
   * days stays known; whether they are quiet does not, if that rests on such visits.
   */
  private static final String FORGET =
      """
      update crawl.board as known
      set attempted_at = null, outcome = null, status = null, note = null, failures = 0, gone_count = 0, gone_since = null,
        complete_at = null, held = null,
        volumes = (
          select jsonb_agg(day order by place)
          from jsonb_array_elements(volumes) with ordinality as remembered (day, place)
          where (day ->> 'on')::date <> all (days)),
        watched_since = case when greatest(watched_since, yielded_at) < since then watched_since end,
        yielded_at = case when greatest(watched_since, yielded_at) < since then yielded_at end
      from taken_visit
      where known.board = taken_visit.board and attempted_at >= since;

      delete from crawl.attempt using taken_visit where attempt.board = taken_visit.board and began_at >= since;

      update crawl.lease set execution_time = now() where not picked and execution_time > now()
      """;

  private WithdrawnSnapshots() {}

  /**
   * Forgets visits, in the caller's transaction: those that ended with the snapshots, and later
   * ones of their boards. The boards are due at once.
   *
   * @param snapshots when those that are taken back ended, by board
   */
  public static void forgetVisits(
      Connection connection, Map<BoardId, ? extends Collection<Instant>> snapshots)
      throws SQLException {
    Object[] boards =
        snapshots.entrySet().stream()
            .flatMap(one -> one.getValue().stream().map(_ -> one.getKey().toString()))
            .toArray();
    Object[] times =
        snapshots.values().stream().flatMap(Collection::stream).map(Instant::toString).toArray();
    try (var statement = connection.prepareStatement(TAKEN)) {
      statement.setArray(1, connection.createArrayOf("text", boards));
      statement.setArray(2, connection.createArrayOf("text", times));
      statement.executeUpdate();
    }
    run(connection, FORGET);
  }

  /** Adds those of the warehouse to the collector's, in the caller's transaction. */
  public static void keep(Connection connection) throws SQLException {
    run(connection, COPY.formatted("crawl", "postings"));
  }

  /** Adds those that the collector keeps to the warehouse's, in the caller's transaction. */
  public static void restore(Connection connection) throws SQLException {
    run(connection, COPY.formatted("postings", "crawl"));
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
