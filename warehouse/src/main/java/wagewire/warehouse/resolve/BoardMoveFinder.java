package wagewire.warehouse.resolve;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wagewire.warehouse.load.CopyRows;

/**
 * Finds boards that succeeded others without being declared. The result depends on the stored facts
 * alone; blocks of boards whose panel unit changes are queued for resolving.
 */
final class BoardMoveFinder {

  /**
   * Pairs of own boards of one employer of which the later begins at most 4 weeks before and 60
   * days after the end of the earlier: so long a posting may be away. Two weeks of the one alone
   * before, and two of the other alone after, distinguish a move from parallel boards; four weeks
   * after, while the earlier one may only have failed. A board begins and ends with the complete
   * snapshots that show a listing, so that an empty one is as good as one that is gone; its
   * employer is the one that most of its listings name.
   */
  private static final String CANDIDATES =
      """
      with shown as materialized (
        select run.board, min(from_at) as first_at, max(coalesce(to_at, newest_at)) as last_at,
          (min(from_at) at time zone 'UTC')::date as first_day,
          (max(coalesce(to_at, newest_at)) at time zone 'UTC')::date as last_day,
          case when max(coalesce(to_at, newest_at)) < max(newest_at) then 14 else 28 end as days_of_doubt
        from postings.listing_run run
        join postings.board using (board)
        where kind = 'own'
        group by run.board
      ), pair as materialized (
        select earlier.board as predecessor, later.board, earlier.last_at as ended, later.first_at as began
        from shown earlier
        join shown later
          on later.first_day between earlier.last_day - 28 and earlier.last_day + 60
          and later.first_day >= earlier.first_day + 14
          and later.last_day >= earlier.last_day + earlier.days_of_doubt
        where earlier.last_day + 14 <= (select max(last_day) from shown)
      ), employer as materialized (
        select distinct on (listing.board) listing.board, employer
        from (select predecessor as board from pair union select board from pair) paired
        join postings.listing_record listing using (board)
        group by listing.board, employer
        order by listing.board, count(*) desc, employer
      ), move as (
        select pair.*, (
          select max(finished_at) from postings.snapshot
          where snapshot.board = pair.predecessor and merged and status <> 'gone'
            and finished_at <= least(ended, began)) as compared
        from pair
        join employer earlier on earlier.board = pair.predecessor
        join employer later on later.board = pair.board and later.employer = earlier.employer
      )
      select predecessor, board, ended, began, before.titles, after.titles as later_titles, after.shared_titles
      from move
      cross join lateral (
        select count(distinct title_key) as titles, array_agg(distinct title_key) as keys
        from postings.listing_run run
        join postings.listing_record using (listing_id)
        where run.board = predecessor and from_at <= compared and (to_at is null or to_at >= compared)) before
      cross join lateral (
        select count(distinct title_key) as titles,
          count(distinct title_key) filter (where title_key = any (before.keys)) as shared_titles
        from postings.listing_run run
        join postings.listing_record using (listing_id)
        where run.board = move.board
          and (from_at at time zone 'UTC')::date <= (greatest(ended, began) at time zone 'UTC')::date + 14) after
      """;

  private static final String DECLARED =
      "select board, predecessor from postings.board where predecessor is not null";

  private static final String BEFORE =
      """
      create temporary table if not exists lineage_before (board text, unit text, generation integer)
        on commit delete rows;
      insert into lineage_before select board, unit, generation from postings.lineage;
      delete from postings.found_move
      """;

  private static final String TOUCH =
      """
      insert into postings.block_changed (employer, title_key)
      select distinct coalesce(listing.employer, listing.board), listing.title_key
      from lineage_before
      full join postings.lineage using (board)
      join postings.listing_record listing using (board)
      where (lineage_before.unit, lineage_before.generation) is distinct from (lineage.unit, lineage.generation)
      """;

  private final Connection connection;

  BoardMoveFinder(Connection connection) {
    this.connection = connection;
  }

  /**
   * Replaces the found moves in the caller's transaction, which must be the only one that resolves.
   */
  void find() throws SQLException {
    List<BoardMove> found = BoardMoveSelection.choose(candidates(), declared());
    CopyRows rows = new CopyRows();
    for (BoardMove move : found) {
      rows.add(
          move.board(),
          move.predecessor(),
          move.ended(),
          move.began(),
          move.titles(),
          move.laterTitles(),
          move.sharedTitles(),
          move.titleShare());
    }
    try (var statement = connection.createStatement()) {
      statement.execute(BEFORE);
      rows.copyInto(connection, "postings.found_move");
      statement.execute(TOUCH);
    }
  }

  private List<BoardMove> candidates() throws SQLException {
    List<BoardMove> candidates = new ArrayList<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(CANDIDATES)) {
      while (rows.next()) {
        candidates.add(
            new BoardMove(
                rows.getString("predecessor"),
                rows.getString("board"),
                rows.getTimestamp("ended").toInstant(),
                rows.getTimestamp("began").toInstant(),
                rows.getInt("titles"),
                rows.getInt("later_titles"),
                rows.getInt("shared_titles")));
      }
    }
    return candidates;
  }

  private Map<String, String> declared() throws SQLException {
    Map<String, String> declared = new HashMap<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(DECLARED)) {
      while (rows.next()) {
        declared.put(rows.getString("board"), rows.getString("predecessor"));
      }
    }
    return declared;
  }
}
