package wagewire.warehouse.load;

import java.sql.Connection;
import java.sql.SQLException;

/** Loads a batch, except for what was forgotten, in the caller's transaction. Idempotent. */
public final class BatchMerge {

  private BatchMerge() {}

  /** Merges listings first, as they came before the snapshots that show them. */
  public static void merge(Connection connection, Batch batch) throws SQLException {
    Batch allowed = batch.allowed(connection);
    ListingUpsert.merge(connection, allowed);
    new SnapshotMerge(connection).merge(allowed.snapshots());
    RejectionMerge.merge(connection, allowed.rejections());
  }
}
