package wagewire.warehouse.resolve;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import wagewire.warehouse.Warehouse;

/**
 * Finds boards that succeeded others unannounced, then works out postings and spells anew for the
 * blocks whose listings or lineages changed.
 */
public final class Resolver {

  /** More would find no processor on a small machine, on which the database runs too. */
  private static final int ABREAST = 2;

  /** One resolver at a time: two would write the same block. Held until it is given back. */
  private static final String ALONE = "select pg_advisory_lock(hashtext('wagewire.resolve'))";

  private static final String DONE = "select pg_advisory_unlock(hashtext('wagewire.resolve'))";

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
    try (Connection connection = warehouse.connection();
        var statement = connection.createStatement()) {
      statement.execute(ALONE);
      try {
        return resolveAlone(connection);
      } finally {
        statement.execute(DONE);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Postings could not be worked out: " + e.getMessage(), e);
    }
  }

  private long resolveAlone(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    try (var statement = connection.createStatement()) {
      statement.execute(BlockWorker.WAIT);
      new BoardMoveFinder(connection).find();
      connection.commit();
      long postings = resolveAbreast();
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

  private long resolveAbreast() throws SQLException {
    List<Callable<Long>> rounds =
        IntStream.range(0, ABREAST)
            .<Callable<Long>>mapToObj(number -> new BlockWorker(warehouse, number, ABREAST)::work)
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
      throw new IllegalStateException("Interrupted while postings were worked out", e);
    }
  }
}
