package wagewire.warehouse.resolve;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import wagewire.warehouse.AdvisoryLock;
import wagewire.warehouse.Warehouse;

/**
 * Finds undeclared board moves, then resolves postings and spells of the blocks whose listings or
 * panel units changed.
 */
public final class Resolver {

  /** Parallel workers; a small machine also runs the database. */
  private static final int WORKERS = 2;

  /** Session lock: one resolver at a time, as two would write the same block. */
  private static final String LOCK = "wagewire.resolve";

  private static final String SETTLE =
      """
      update postings.listing_presence presence set provisional = false
      from postings.listing_record listing
      join postings.board using (board)
      where presence.provisional and presence.listing_id = listing.listing_id
        and presence.present_to + 14 <= (board.newest_at at time zone 'UTC')::date
      """;

  /** Updates the planner's statistics for the queries that follow. */
  private static final String ANALYZE =
      """
      analyze postings.posting, postings.spell, postings.posting_tool, postings.posting_place, postings.listing_presence
      """;

  private final Warehouse warehouse;

  public Resolver(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** Resolves changed blocks; returns the number of postings. */
  public long resolveChanged() {
    try (Connection connection = warehouse.connection()) {
      AdvisoryLock.await(connection, LOCK);
      try {
        return resolveAlone(connection);
      } finally {
        AdvisoryLock.release(connection, LOCK);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Postings could not be resolved: " + e.getMessage(), e);
    }
  }

  private long resolveAlone(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    try (var statement = connection.createStatement()) {
      statement.execute(BlockWorker.WAIT);
      new BoardMoveFinder(connection).find();
      connection.commit();
      long postings = resolveInParallel();
      statement.execute(SETTLE);
      if (postings > 0) {
        statement.execute(ANALYZE);
      }
      connection.commit();
      return postings;
    } finally {
      connection.rollback();
    }
  }

  private long resolveInParallel() throws SQLException {
    List<Callable<Long>> rounds =
        IntStream.range(0, WORKERS)
            .<Callable<Long>>mapToObj(number -> new BlockWorker(warehouse, number, WORKERS)::work)
            .toList();
    long postings = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Long> round : threads.invokeAll(rounds)) {
        postings += round.get();
      }
      return postings;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SQLException failure) {
        throw failure;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while resolving postings", e);
    }
  }
}
