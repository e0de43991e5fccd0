package wagewire.warehouse.removal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.load.ListingIds;

/**
 * Erases a board or a listing for good. Counts of past releases stay; the next refresh resolves the
 * postings again.
 */
public final class ListingErasure {

  /** Waits for running loaders and resolvers, and blocks others. */
  private static final String ALONE =
      """
      lock table postings.forgotten in access exclusive mode;
      lock table postings.posting in share row exclusive mode
      """;

  private static final String KEEP_OUT =
      """
      insert into postings.forgotten (board, external_id, forgotten_at) values (?, ?, now())
      on conflict do nothing
      """;

  private static final String LET_IN =
      "delete from postings.forgotten where board = ? and external_id is not distinct from"
          + " ?::text";

  private static final String KNOWN =
      "select 1 from postings.forgotten where board = ? and external_id is not distinct from"
          + " ?::text";

  private static final String BOARDS =
      """
      select board from postings.board
      union select board from postings.listing_record
      union select board from postings.rejection
      union select board from postings.forgotten
      """;

  private static final String LISTINGS =
      """
      select external_id from postings.listing_record where board = ?
      union select external_id from postings.rejection where board = ? and external_id is not null
      union select external_id from postings.forgotten where board = ? and external_id is not null
      """;

  private static final String STAGE =
      """
      create temporary table if not exists gone (listing_id bigint primary key) on commit drop;
      truncate gone;
      """;

  private static final String ONE = "insert into gone values (?)";

  private static final String ALL =
      "insert into gone select listing_id from postings.listing_record where board = ?";

  /**
   * Queues the blocks of the listings, of those that share a requisition id or a job's number, and
   * of boards of the same panel unit.
   */
  private static final String TOUCH =
      """
      insert into postings.block_changed (employer, title_key)
      select coalesce(listing.employer, listing.board), listing.title_key
      from postings.listing_record listing join gone using (listing_id)
      union
      select coalesce(sharing.employer, sharing.board), sharing.title_key
      from postings.listing_record listing
      join gone using (listing_id)
      join postings.listing_record sharing using (board, requisition_id)
      union
      select sharing.employer, sharing.title_key
      from postings.listing_record listing
      join gone using (listing_id)
      join postings.listing_record sharing
        on sharing.employer = listing.employer and postings.job_of(sharing.apply_url) = postings.job_of(listing.apply_url)
      where postings.job_of(sharing.apply_url) is not null
      union
      select coalesce(listing.employer, listing.board), listing.title_key
      from postings.lineage forgotten
      join postings.lineage kin using (unit)
      join postings.listing_record listing on listing.board = kin.board
      where forgotten.board = ? and ?::text is null
      """;

  private static final String REMOVE =
      """
      delete from postings.content using gone where content.listing_id = gone.listing_id;
      delete from postings.listing_presence using gone where listing_presence.listing_id = gone.listing_id;
      delete from postings.listing_days using gone where listing_days.listing_id = gone.listing_id;
      delete from postings.listing_run using gone where listing_run.listing_id = gone.listing_id;
      delete from postings.listing_sighting using gone where listing_sighting.listing_id = gone.listing_id;
      """;

  private static final String RECORDS =
      "delete from postings.listing_record using gone where listing_record.listing_id ="
          + " gone.listing_id";

  private static final String REJECTIONS =
      "delete from postings.rejection where board = ? and (?::text is null or external_id = ?)";

  private static final String PARTS =
      """
      update postings.snapshot_part set external_id = array_remove(external_id, ?)
      where board = ? and ? = any (external_id)
      """;

  private static final String[] SNAPSHOTS = {
    "delete from postings.snapshot_part where board = ?",
    "delete from postings.snapshot_listings where board = ?",
    "delete from postings.snapshot where board = ?",
    "delete from postings.listing_run where board = ?",
    "delete from postings.listing_sighting where board = ?"
  };

  private static final String[] WHOLE_BOARD = {"delete from postings.board where board = ?"};

  private final Warehouse warehouse;

  public ListingErasure(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** Returns the boards of which anything was loaded, or that were forgotten. */
  public Set<String> boards() {
    return Set.copyOf(warehouse.sql().fetch(BOARDS).getValues(0, String.class));
  }

  /** Returns the ids of the board's listings that were loaded, rejected or forgotten. */
  public Set<String> listings(BoardId board) {
    String id = board.toString();
    return Set.copyOf(warehouse.sql().fetch(LISTINGS, id, id, id).getValues(0, String.class));
  }

  /** Returns whether exactly this has been forgotten before. */
  public boolean isForgotten(BoardId board, @Nullable String listing) {
    return !warehouse.sql().fetch(KNOWN, board.toString(), listing).isEmpty();
  }

  /**
   * Erases in one transaction. Idempotent.
   *
   * @param listing the board's own id; null for everything of the board
   * @return how many listings were removed
   */
  public int forget(BoardId board, @Nullable String listing) {
    try (Connection connection = warehouse.connection()) {
      connection.setAutoCommit(false);
      int removed = forget(connection, board, listing);
      connection.commit();
      return removed;
    } catch (SQLException e) {
      throw new IllegalStateException(board + " cannot be forgotten: " + e.getMessage(), e);
    }
  }

  /** Lets in again what was forgotten; nothing of it comes back by itself. */
  public void letIn(BoardId board, @Nullable String listing) {
    warehouse.sql().execute(LET_IN, board.toString(), listing);
  }

  private static int forget(Connection connection, BoardId board, @Nullable String listing)
      throws SQLException {
    String id = board.toString();
    try (var statement = connection.createStatement()) {
      statement.execute(ALONE);
    }
    run(connection, KEEP_OUT, id, listing);
    int removed = remove(connection, board, listing);
    run(connection, REJECTIONS, id, listing, listing);
    if (listing != null) {
      run(connection, PARTS, listing, id, listing);
      return removed;
    }
    for (String table : SNAPSHOTS) {
      run(connection, table, id);
    }
    for (String table : WHOLE_BOARD) {
      run(connection, table, id);
    }
    return removed;
  }

  private static int remove(Connection connection, BoardId board, @Nullable String listing)
      throws SQLException {
    String id = board.toString();
    try (var statement = connection.createStatement()) {
      statement.execute(STAGE);
    }
    if (listing == null) {
      run(connection, ALL, id);
    } else {
      run(connection, ONE, ListingIds.of(board, listing));
    }
    run(connection, TOUCH, id, listing);
    try (var statement = connection.createStatement()) {
      statement.execute(REMOVE);
    }
    return run(connection, RECORDS);
  }

  private static int run(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }
}
