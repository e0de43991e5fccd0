package wagewire.reporting.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import wagewire.local.data.DataDirectory;
import wagewire.local.data.Durability;
import wagewire.local.postgres.EmbeddedPostgresServer;
import wagewire.model.event.ListingNormalised;
import wagewire.model.event.PostingEvent;
import wagewire.reporting.load.Batch;
import wagewire.reporting.load.BatchMerge;
import wagewire.reporting.load.CopyRows;
import wagewire.reporting.load.ListingRows;
import wagewire.reporting.measure.Refresher;
import wagewire.reporting.resolve.Resolver;
import wagewire.reporting.warehouse.Warehouse;

/**
 * A large warehouse: how long figures of all its weeks take, how long those of one week more, how
 * fast that week is loaded beside a plain COPY, and how soon questions are answered. Arguments: an
 * empty folder or one of an earlier run that is to be asked again, postings (10000000), weeks
 * (156), boards (20000).
 */
public final class WarehouseBenchmark {

  private static final LocalDate FIRST_MONDAY = LocalDate.of(2022, 1, 3);
  private static final int BATCH = 4_000;
  private static final String[] DEFAULTS = {"", "10000000", "156", "20000"};

  private final Warehouse warehouse;
  private final MadeMarket market;

  private WarehouseBenchmark(Warehouse warehouse, MadeMarket market) {
    this.warehouse = warehouse;
    this.market = market;
  }

  public static void main(String[] arguments) throws SQLException {
    if (arguments.length == 0) {
      System.err.println("usage: WarehouseBenchmark FOLDER [POSTINGS [WEEKS [BOARDS]]]");
      System.exit(2);
    }
    String[] given = DEFAULTS.clone();
    System.arraycopy(arguments, 0, given, 0, arguments.length);
    MadeMarket market =
        new MadeMarket(
            1,
            Integer.parseInt(given[3]),
            Long.parseLong(given[1]),
            Integer.parseInt(given[2]),
            FIRST_MONDAY);
    try (EmbeddedPostgresServer server =
            EmbeddedPostgresServer.startOrJoin(
                DataDirectory.open(Path.of(given[0])), Durability.DURABLE);
        HikariDataSource pool = pool(server)) {
      Warehouse warehouse = Warehouse.open(pool);
      WarehouseBenchmark benchmark = new WarehouseBenchmark(warehouse, market);
      if (benchmark.isEmpty()) {
        benchmark.fill();
      }
      new Answers(warehouse).time();
      new Sizes(warehouse).print();
    }
  }

  private static HikariDataSource pool(EmbeddedPostgresServer server) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(server.address().dataSource());
    return new HikariDataSource(config);
  }

  private boolean isEmpty() throws SQLException {
    try (Connection connection = warehouse.connection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select not exists (select from trends.release)")) {
      rows.next();
      return rows.getBoolean(1);
    }
  }

  private void fill() throws SQLException {
    int until = market.lastDay() - MadeMarket.DAYS;
    Stopwatch made = new Stopwatch();
    made.begin("rows");
    new MadeHistory(warehouse, market, until).write();
    made.print("made");

    Stopwatch built = new Stopwatch();
    built.begin("postings of all listings");
    new Resolver(warehouse).resolveChanged();
    refresh(until, built);
    double all = built.print("rebuild of all weeks");

    load(until);

    Stopwatch again = new Stopwatch();
    refresh(market.lastDay(), again);
    double week = again.print("refresh of one week");
    System.out.printf("refresh in rebuild %26.3f%n", week / all);
  }

  private void refresh(int day, Stopwatch watch) {
    Clock clock = Clock.fixed(market.at(day), ZoneOffset.UTC);
    String vintage = new Refresher(warehouse, clock).refresh(watch::begin).orElseThrow();
    System.out.println("released " + vintage);
  }

  private void load(int after) throws SQLException {
    List<Batch> batches = new ArrayList<>();
    CopyRows rows = new CopyRows();
    int events = 0;
    Batch batch = new Batch();
    for (int board = 0; board < market.boards(); board++) {
      for (PostingEvent event : MadeWeek.of(market, board, after)) {
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
      double copy = copied.print("COPY of %,d listings".formatted(listings));
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
