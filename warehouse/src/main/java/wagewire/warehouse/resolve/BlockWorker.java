package wagewire.warehouse.resolve;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import wagewire.warehouse.Warehouse;

/**
 * Works out some blocks after the other, of those employers that are its own, beside other workers.
 * Blocks of two employers share a posting only where a listing changed its employer: whoever comes
 * second there begins its round again.
 *
 * @param worker which one it is, from 0
 * @param workers how many there are beside each other
 */
record BlockWorker(Warehouse warehouse, int worker, int workers) {

  /** Failures of rounds in a row, each of which another worker caused, or something else. */
  private static final int ATTEMPTS = 10;

  private static final int BLOCKS = 2_000;

  /**
   * Waits for whoever forgets a board. Locking a table, other than an advisory lock, leaves the
   * moment that the transaction sees until after the wait.
   */
  static final String WAIT = "lock table postings.posting in row exclusive mode";

  /** How many postings were worked out, until no block was left. */
  long work() throws SQLException {
    try (Connection connection = warehouse.connection()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      long postings = 0;
      int failed = 0;
      for (long some = 0; some >= 0; ) {
        try {
          some = round(connection);
          postings += Math.max(0, some);
          failed = 0;
        } catch (SQLException e) {
          connection.rollback();
          if (!wroteTheSame(e) || ++failed == ATTEMPTS) {
            throw e;
          }
          some = 0;
        }
      }
      return postings;
    }
  }

  /** How many postings were worked out; -1 when no block was left. */
  private long round(Connection connection) throws SQLException {
    long postings = take(connection) ? resolve(connection) : -1;
    connection.commit();
    return postings;
  }

  /** Whether another worker wrote a row that this one was to write. */
  private static boolean wroteTheSame(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return state.startsWith("40") || state.equals("23505");
  }

  /** False when no block was left. */
  private boolean take(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(WAIT);
      statement.execute(claim());
      try (var rows = statement.executeQuery("select exists (select from block)")) {
        rows.next();
        return rows.getBoolean(1);
      }
    }
  }

  /**
   * With the blocks of other titles that hold a copy under its number. A block that is named again
   * meanwhile is worked out again later.
   */
  private String claim() {
    return """
    create temporary table if not exists block (employer text, title_key text) on commit delete rows;
    truncate block;
    insert into block
    select distinct employer, title_key
    from postings.block_changed
    where mod(hashtext(employer)::bigint + 2147483648, %d) = %d
    order by employer, title_key limit %d;
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
        .formatted(workers, worker, BLOCKS);
  }

  private static long resolve(Connection connection) throws SQLException {
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
