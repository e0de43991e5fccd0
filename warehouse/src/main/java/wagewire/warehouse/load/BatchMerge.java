package wagewire.warehouse.load;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Takes a batch into the warehouse inside the caller's transaction, but for what was forgotten. The
 * same records again change nothing.
 */
public final class BatchMerge {

  private BatchMerge() {}

  /** Listings go first, as they came before the snapshots that show them. */
  public static void merge(Connection connection, Batch batch) throws SQLException {
    Batch allowed = batch.allowed(connection);
    ListingMerge.merge(connection, allowed);
    new SnapshotMerge(connection).merge(allowed.snapshots());
    RejectionMerge.merge(connection, allowed.rejections());
  }
}
