package wagewire.lab.bench.figures;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import wagewire.model.board.Source;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.load.CopyRows;
import wagewire.warehouse.load.ListingIds;
import wagewire.warehouse.load.ListingRows;

/**
 * What the loader would have left after all weeks but the last one, written straight into its
 * tables.
 */
final class SyntheticHistory {

  private static final int BOARDS_AT_ONCE = 50;

  /** Indexes are built at the end, which is faster; the primary keys stand. */
  private static final String INDEXES =
      """
      select indexdef, format('%I.%I', schemaname, indexname) as name
      from pg_indexes
      where schemaname = 'postings' and tablename in ('listing_record', 'listing_run', 'snapshot')
        and indexname not in (select conname from pg_constraint)
      """;

  private static final String END =
      """
      insert into postings.block_changed (employer, title_key)
      select distinct coalesce(employer, board), title_key from postings.listing_record;
      analyze
      """;

  private final Warehouse warehouse;
  private final SyntheticMarket market;
  private final int until;

  /**
   * @param until the last day that is history: a Monday
   */
  SyntheticHistory(Warehouse warehouse, SyntheticMarket market, int until) {
    this.warehouse = warehouse;
    this.market = market;
    this.until = until;
  }

  void write() throws SQLException {
    List<String> definitions = new ArrayList<>();
    try (Connection connection = warehouse.connection();
        var statement = connection.createStatement()) {
      List<String> names = new ArrayList<>();
      try (var rows = statement.executeQuery(INDEXES)) {
        while (rows.next()) {
          definitions.add(rows.getString("indexdef"));
          names.add(rows.getString("name"));
        }
      }
      statement.execute("drop index " + String.join(", ", names));
    }
    int middle = market.boards() / 2;
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> halves =
          List.of(
              executor.submit(() -> write(0, middle)),
              executor.submit(() -> write(middle, market.boards())));
      for (Future<?> half : halves) {
        half.get();
      }
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    try (Connection connection = warehouse.connection();
        var statement = connection.createStatement()) {
      for (String definition : definitions) {
        statement.execute(definition);
      }
      statement.execute(END);
    }
  }

  private Void write(int from, int to) throws SQLException {
    try (Connection connection = warehouse.connection()) {
      CopyRows boards = new CopyRows();
      CopyRows snapshots = new CopyRows();
      CopyRows listings = new CopyRows();
      CopyRows runs = new CopyRows();
      for (int board = from; board < to; board++) {
        int[] visits = market.visits(board);
        int seen = visitsUntil(visits);
        if (seen > 0) {
          addBoard(boards, snapshots, board, visits, seen);
          addListings(listings, runs, board, visits, seen);
        }
        if ((board - from) % BOARDS_AT_ONCE == 0 || board == to - 1) {
          boards.copyInto(
              connection,
              "postings.board (board, platform, token, kind, employer_name, predecessor, simulated,"
                  + " described_at, newest_at, first_at, changes)");
          snapshots.copyInto(
              connection,
              "postings.snapshot (board, snapshot, started_at, finished_at, status, outcome, read,"
                  + " parts, parts_taken, merged)");
          listings.copyInto(connection, "postings.listing_record (" + ListingRows.COLUMNS + ")");
          runs.copyInto(connection, "postings.listing_run (listing_id, board, from_at, to_at)");
        }
      }
    }
    return null;
  }

  private int visitsUntil(int[] visits) {
    int seen = 0;
    while (seen < visits.length && visits[seen] <= until) {
      seen++;
    }
    return seen;
  }

  private void addBoard(CopyRows boards, CopyRows snapshots, int board, int[] visits, int seen) {
    Source source = market.source(board);
    boards.add(
        source.board(),
        source.platform(),
        source.token(),
        source.kind().id(),
        source.employer(),
        null,
        false,
        market.at(visits[seen - 1]),
        market.at(visits[seen - 1]),
        market.at(visits[0]),
        seen);
    for (int visit = 0; visit < seen; visit++) {
      Object at = market.at(visits[visit]);
      snapshots.add(source.board(), visit + 1, at, at, "complete", "ok", 0, 1, 1, true);
    }
  }

  private void addListings(CopyRows listings, CopyRows runs, int board, int[] visits, int seen) {
    Source source = market.source(board);
    for (SyntheticPosting posting : SyntheticPosting.of(market, board)) {
      int first = 0;
      while (first < seen && visits[first] < posting.from()) {
        first++;
      }
      int last = first;
      while (last < seen && visits[last] < posting.to()) {
        last++;
      }
      if (first < last) {
        ListingRows.add(listings, posting.listing(market, source, visits[first], first + 1));
        runs.add(
            ListingIds.of(source.board(), posting.id()),
            source.board(),
            market.at(visits[first]),
            last == seen ? null : market.at(visits[last - 1]));
      }
    }
  }
}
