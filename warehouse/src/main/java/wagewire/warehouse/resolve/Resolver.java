package wagewire.warehouse.resolve;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wagewire.model.error.WagewireException;
import wagewire.warehouse.AdvisoryLock;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.engine.RemoteEngine;

/** Resolves postings and spells of the blocks whose listings or panel units changed. */
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
  private final @Nullable RemoteEngine machines;

  public Resolver(Warehouse warehouse) {
    this(warehouse, null);
  }

  /**
   * @param machines that resolve blocks; null where this process does
   */
  public Resolver(Warehouse warehouse, @Nullable RemoteEngine machines) {
    this.warehouse = warehouse;
    this.machines = machines;
  }

  /**
   * Resolves changed blocks; returns the number of postings.
   *
   * @throws WagewireException ENGINE_UNREACHABLE
   */
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
    int workers = machines == null ? WORKERS : 1;
    List<Callable<Long>> rounds =
        IntStream.range(0, workers)
            .<Callable<Long>>mapToObj(
                number -> new BlockWorker(warehouse, number, workers, machines)::work)
            .toList();
    long postings = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Long> round : threads.invokeAll(rounds)) {
        postings += round.get();
      }
      return postings;
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case SQLException failure -> throw failure;
        case WagewireException failure -> throw failure;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while resolving postings", e);
    }
  }
}
