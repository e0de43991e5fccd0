package wagewire.warehouse.resolve;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.engine.ComputeEngine;
import wagewire.warehouse.engine.RemoteEngine;

/**
 * Resolves blocks of its own share of the employers, in parallel with other workers. Blocks of two
 * employers share a posting only where a listing changed its employer: the second transaction there
 * is retried.
 */
final class BlockWorker {

  /** Consecutive failed rounds before giving up. */
  private static final int ATTEMPTS = 10;

  private static final int BLOCKS = 10_000;

  /** Blocks that other machines resolve at a time. */
  private static final int BLOCKS_OF_MACHINES = 20_000;

  /**
   * Waits for a running {@code forget}. Unlike an advisory lock, a table lock takes the
   * transaction's snapshot after the wait.
   */
  private static final String WAIT = "lock table postings.posting in row exclusive mode";

  /**
   * Claims blocks after the last that was claimed: each round would pass over those of all rounds
   * before it.
   */
  private static final String CLAIM =
      """
      insert into block
      select distinct employer, title_key
      from postings.block_changed
      where (employer, title_key) > (?, ?) and mod(hashtext(employer)::bigint + 2147483648, ?) = ?
      order by employer, title_key limit ?
      """;

  private static final String LAST =
      "select employer, title_key from block order by employer desc, title_key desc limit 1";

  /** Adds blocks of other titles that hold a copy under the same number. */
  private static final String LINK =
      """
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
      """;

  private final Warehouse warehouse;
  private final int worker;
  private final int workers;
  private final @Nullable RemoteEngine machines;

  /** The last block that was claimed; blocks up to it may have changed again. */
  private BlockKey last = BlockKey.NONE;

  /**
   * @param worker its number, from 0
   * @param workers the number of parallel workers
   * @param machines that resolve the blocks; null where this process does
   */
  BlockWorker(Warehouse warehouse, int worker, int workers, @Nullable RemoteEngine machines) {
    this.warehouse = warehouse;
    this.worker = worker;
    this.workers = workers;
    this.machines = machines;
  }

  /** Resolves until no block is left; returns the number of postings. */
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
          if (!isConflict(e) || ++failed == ATTEMPTS) {
            throw e;
          }
          some = 0;
        }
      }
      return postings;
    }
  }

  /** Resolves some blocks; returns the number of postings, or -1 when no block was left. */
  private long round(Connection connection) throws SQLException {
    long postings = take(connection) ? resolve(connection) : -1;
    connection.commit();
    return postings;
  }

  /** Returns whether the failure is a conflict with another worker. */
  private static boolean isConflict(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return state.startsWith("40") || state.equals("23505");
  }

  /**
   * Claims some blocks; false when none was left. A block that changes meanwhile is resolved again
   * later.
   */
  private boolean take(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(WAIT);
      statement.execute(
          "create temporary table if not exists block (employer text, title_key text) on commit"
              + " delete rows");
      BlockKey claimed = claim(connection, last);
      if (claimed == null && !last.equals(BlockKey.NONE)) {
        claimed = claim(connection, BlockKey.NONE);
      }
      if (claimed == null) {
        return false;
      }
      last = claimed;
      statement.execute(LINK);
      return true;
    }
  }

  /** Returns the last of the blocks that were claimed; null for none. */
  private @Nullable BlockKey claim(Connection connection, BlockKey after) throws SQLException {
    try (var claim = connection.prepareStatement(CLAIM);
        var greatest = connection.prepareStatement(LAST)) {
      claim.setString(1, after.employer());
      claim.setString(2, after.titleKey());
      claim.setInt(3, workers);
      claim.setInt(4, worker);
      claim.setInt(5, machines == null ? BLOCKS : BLOCKS_OF_MACHINES);
      claim.executeUpdate();
      try (var row = greatest.executeQuery()) {
        return row.next() ? new BlockKey(row.getString(1), row.getString(2)) : null;
      }
    }
  }

  private long resolve(Connection connection) throws SQLException {
    BlockWriter writer = new BlockWriter(connection);
    if (machines == null) {
      ResolvedBlock.of(BlockReader.ofTable(connection).read()).forEach(writer::add);
    } else {
      machines.engine().compute(parts(connection, machines), blocks -> blocks.forEach(writer::add));
    }
    return writer.write();
  }

  /** Divides the claimed blocks; the machines read what this transaction would. */
  private static List<BlockPart> parts(Connection connection, RemoteEngine machines)
      throws SQLException {
    List<BlockKey> blocks = new ArrayList<>();
    try (var statement = connection.createStatement()) {
      try (var rows = statement.executeQuery("select employer, title_key from block")) {
        while (rows.next()) {
          blocks.add(new BlockKey(rows.getString(1), rows.getString(2)));
        }
      }
      try (var row = statement.executeQuery("select pg_export_snapshot()")) {
        row.next();
        String snapshot = row.getString(1);
        return ComputeEngine.divide(blocks, BlockKey::employer, machines.engine().parts()).stream()
            .map(some -> new BlockPart(machines.database(), snapshot, some))
            .toList();
      }
    }
  }
}
