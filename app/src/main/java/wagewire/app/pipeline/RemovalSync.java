package wagewire.app.pipeline;

import javax.sql.DataSource;
import wagewire.ingest.store.CrawlSchema;
import wagewire.ingest.store.CrawlStore;
import wagewire.ingest.store.RemovedItems;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.removal.ListingErasure;

/** Removes from the warehouse what the collector's state says was removed. */
public final class RemovalSync {

  private RemovalSync() {}

  /**
   * Removes what is missing after a restore, or after a {@code forget} that did not end; to be
   * called before anything is loaded.
   */
  public static void agree(DataSource database, Warehouse warehouse) {
    CrawlSchema.migrate(database);
    RemovedItems forgotten = new CrawlStore(database).forgotten();
    ListingErasure forgetting = new ListingErasure(warehouse);
    forgotten.boards().stream()
        .filter(board -> !forgetting.isForgotten(board, null))
        .forEach(board -> forgetting.forget(board, null));
    forgotten
        .listings()
        .forEach((board, listings) ->
            listings.stream()
                .filter(listing -> !forgetting.isForgotten(board, listing))
                .forEach(listing -> forgetting.forget(board, listing)));
  }
}
