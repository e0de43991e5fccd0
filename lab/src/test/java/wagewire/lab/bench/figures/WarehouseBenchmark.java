package wagewire.lab.bench.figures;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import wagewire.local.data.DataDirectory;
import wagewire.local.data.Durability;
import wagewire.local.postgres.EmbeddedPostgresServer;
import wagewire.metrics.release.Refresher;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.resolve.Resolver;

/**
 * A large warehouse: how long figures of all its weeks take, how long those of one week more, how
 * fast that week and new boards are loaded, and how soon questions are answered. Arguments: an
 * empty folder or one of an earlier run that is to be asked again, postings (10000000), weeks
 * (156), boards (20000).
 */
public final class WarehouseBenchmark {

  private static final LocalDate FIRST_MONDAY = LocalDate.of(2022, 1, 3);
  private static final int NEW_BOARDS = 200;
  private static final long NEW_POSTINGS = 20_000;
  private static final String[] DEFAULTS = {"", "10000000", "156", "20000"};

  private final Warehouse warehouse;
  private final SyntheticMarket market;

  private WarehouseBenchmark(Warehouse warehouse, SyntheticMarket market) {
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
    SyntheticMarket market =
        new SyntheticMarket(
            1,
            Integer.parseInt(given[3]),
            Long.parseLong(given[1]),
            Integer.parseInt(given[2]),
            FIRST_MONDAY,
            "employer-");
    try (EmbeddedPostgresServer server =
            EmbeddedPostgresServer.startOrJoin(
                DataDirectory.open(Path.of(given[0])), Durability.DURABLE);
        HikariDataSource pool = pool(server)) {
      Warehouse warehouse = Warehouse.open(pool);
      WarehouseBenchmark benchmark = new WarehouseBenchmark(warehouse, market);
      if (benchmark.isEmpty()) {
        benchmark.fill();
      }
      new QueryBenchmark(warehouse).time();
      new TableSizes(warehouse).print();
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
        var rows = statement.executeQuery("select not exists (select from metrics.release)")) {
      rows.next();
      return rows.getBoolean(1);
    }
  }

  private void fill() throws SQLException {
    int until = market.lastDay() - SyntheticMarket.DAYS;
    Stopwatch made = new Stopwatch();
    made.begin("rows");
    new SyntheticHistory(warehouse, market, until).write();
    made.print("made");

    Stopwatch built = new Stopwatch();
    built.begin("postings of all listings");
    new Resolver(warehouse).resolveChanged();
    refresh(until, built);
    double all = built.print("rebuild of all weeks");

    LoadBenchmark loading = new LoadBenchmark(warehouse);
    loading.measure("a week's", market, until);

    Stopwatch again = new Stopwatch();
    refresh(market.lastDay(), again);
    double week = again.print("refresh of one week");
    System.out.printf("refresh in rebuild %26.3f%n", week / all);
    loading.measure("new boards'", market.joining(NEW_BOARDS, NEW_POSTINGS), -1);
  }

  private void refresh(int day, Stopwatch watch) {
    Clock clock = Clock.fixed(market.at(day), ZoneOffset.UTC);
    String vintage = new Refresher(warehouse, clock).refresh(watch::begin).orElseThrow();
    System.out.println("released " + vintage);
  }
}
