package wagewire.lab.bench.figures;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import wagewire.model.event.ListingNormalised;
import wagewire.model.event.PostingEvent;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.load.Batch;
import wagewire.warehouse.load.BatchMerge;
import wagewire.warehouse.load.CopyRows;
import wagewire.warehouse.load.ListingRows;

/** How fast visits of boards are loaded, beside a plain COPY of their listings into their table. */
final class LoadBenchmark {

  private static final int BATCH = 4_000;

  private final Warehouse warehouse;

  LoadBenchmark(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /**
   * @param whose told
   * @param after the day before the first visit that is loaded
   */
  void measure(String whose, SyntheticMarket market, int after) throws SQLException {
    List<Batch> batches = new ArrayList<>();
    CopyRows rows = new CopyRows();
    int events = 0;
    Batch batch = new Batch();
    for (int board = 0; board < market.boards(); board++) {
      for (PostingEvent event : SyntheticWeek.of(market, board, after, market.lastDay())) {
        batch.add(event);
        if (event instanceof ListingNormalised listing) {
          ListingRows.add(rows, listing);
        }
        if (++events % BATCH == 0) {
          batches.add(batch);
          batch = new Batch();
        }
      }
    }
    batches.add(batch);
    try (Connection connection = warehouse.connection()) {
      connection.setAutoCommit(false);
      int listings = rows.size();
      Stopwatch copied = new Stopwatch();
      copied.begin("copy");
      rows.copyInto(connection, "postings.listing_record (" + ListingRows.COLUMNS + ")");
      double copy = copied.print("COPY of %s %,d listings".formatted(whose, listings));
      connection.rollback();
      Stopwatch loaded = new Stopwatch();
      loaded.begin("load");
      for (Batch one : batches) {
        BatchMerge.merge(connection, one);
        connection.commit();
      }
      double load = loaded.print("loading them, %,d snapshots".formatted(events - listings));
      System.out.printf("rate of loading in that of COPY %13.3f%n", copy / load);
    }
  }
}
