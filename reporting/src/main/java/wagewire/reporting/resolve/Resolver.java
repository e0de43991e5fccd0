package wagewire.reporting.resolve;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import wagewire.reporting.warehouse.Warehouse;

/**
 * Finds boards that succeeded others unannounced, then works out postings and spells anew for the
 * blocks whose listings or lineages changed.
 */
public final class Resolver {

  private static final int BLOCKS = 2_000;

  /**
   * One resolver at a time: two would write the same block. Locking a table, other than an advisory
   * lock, leaves the moment that the transaction sees until after the wait.
   */
  private static final String ALONE = "lock table postings.posting in share row exclusive mode";

  /**
   * With the blocks of other titles that hold a copy under its number. A block that is named again
   * meanwhile is worked out again later.
   */
  private static final String TAKE =
      """
      create temporary table if not exists block (employer text, title_key text) on commit delete rows;
      truncate block;
      insert into block
      select distinct employer, title_key from postings.block_changed order by employer, title_key limit %d;
      analyze block;
      with recursive linked (employer, title_key) as (
        select employer, title_key from block
        union
        select other.employer, other.title_key
        from linked
        cross join lateral (
          select employer, board, postings.job_of(apply_url) as job
          from postings.listing_record
          where coalesce(employer, board) = linked.employer and title_key = linked.title_key
          offset 0) listing
        cross join lateral (
          select employer, title_key
          from postings.listing_record
          where employer = listing.employer and postings.job_of(apply_url) = listing.job
            and postings.job_of(apply_url) is not null
            and board <> listing.board and title_key <> linked.title_key
          offset 0) other
      )
      insert into block select employer, title_key from linked except select employer, title_key from block;
      delete from postings.block_changed using block
      where block_changed.employer = block.employer and block_changed.title_key = block.title_key;
      analyze block
      """
          .formatted(BLOCKS);

  private static final String SETTLE =
      """
      update postings.listing_presence presence set provisional = false
      from postings.listing_record listing
      join postings.board using (board)
      where presence.provisional and presence.listing_id = listing.listing_id
        and presence.present_to + 14 <= (board.newest_at at time zone 'UTC')::date
      """;

  /** What reads them next must know how many there are. */
  private static final String ANALYZE =
      """
      analyze postings.posting, postings.spell, postings.posting_tool, postings.posting_place, postings.listing_presence
      """;

  private final Warehouse warehouse;

  public Resolver(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** How many postings were worked out. */
  public long resolveChanged() {
    try (Connection connection = warehouse.connection()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      findMoves(connection);
      connection.commit();
      long postings = 0;
      while (true) {
        long resolved = resolveSome(connection);
        connection.commit();
        if (resolved < 0) {
          break;
        }
        postings += resolved;
      }
      try (var statement = connection.createStatement()) {
        statement.execute(SETTLE);
        if (postings > 0) {
          statement.execute(ANALYZE);
        }
      }
      connection.commit();
      return postings;
    } catch (SQLException e) {
      throw new IllegalStateException("Postings could not be worked out: " + e.getMessage(), e);
    }
  }

  private static void findMoves(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(ALONE);
    }
    new MoveFinder(connection).find();
  }

  /** -1 when no block was left. */
  private static long resolveSome(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(ALONE);
      statement.execute(TAKE);
      try (var rows = statement.executeQuery("select exists (select from block)")) {
        rows.next();
        if (!rows.getBoolean(1)) {
          return -1;
        }
      }
    }
    BlockWriter writer = new BlockWriter(connection);
    long postings = 0;
    for (List<ListingFacts> block : LinkedBlocks.of(new BlockReader(connection).read())) {
      List<ResolvedPosting> resolved = BlockResolver.resolve(block);
      writer.add(block, resolved);
      postings += resolved.size();
    }
    writer.write();
    return postings;
  }
}
