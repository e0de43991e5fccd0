package wagewire.lab.bench.figures;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.EngineOption;
import wagewire.app.connect.Servers;
import wagewire.lab.bench.ServerUsage;
import wagewire.metrics.release.Refresher;
import wagewire.model.event.PostingEvent;
import wagewire.model.json.Json;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.engine.RemoteEngine;
import wagewire.warehouse.load.Batch;
import wagewire.warehouse.load.BatchMerge;

/**
 * A process that releases, as one that a scheduler starts would. Arguments: data directory, then
 * {@code fill}, {@code all}, {@code week} or {@code weeks}, then those of {@link
 * FigureBenchRequest}. Prints a list of {@link MeasuredRelease}.
 */
final class ReleaseProcess {

  private static final String ROWS =
      """
      select count(*), coalesce(sum(cardinality(metrics)), 0), coalesce(sum(hashtextextended(figure::text, 0)::numeric), 0)
      from (
        select key_hash, valid_from, valid_to, metrics, estimates from metrics.figure) as figure
      """;
  private static final int EVENTS_A_BATCH = 4_000;

  private final FigureBenchRequest request;
  private final SyntheticMarket market;
  private final Servers servers;
  private final Warehouse warehouse;
  private final @Nullable Supplier<RemoteEngine> machines;

  private ReleaseProcess(FigureBenchRequest request, CommonOptions options, Servers servers) {
    this.request = request;
    this.market = request.market();
    this.servers = servers;
    this.warehouse = Warehouse.open(servers.dataSource());
    this.machines = EngineOption.of(request.engine()).machines(options.settings(), servers);
  }

  public static void main(String[] arguments) throws SQLException {
    List<String> given = Arrays.asList(arguments);
    FigureBenchRequest request = FigureBenchRequest.parse(given.subList(2, given.size()));
    CommonOptions options = new CommonOptions(Path.of(given.getFirst()), null, null);
    try (Servers servers = Servers.database(options)) {
      ReleaseProcess process = new ReleaseProcess(request, options, servers);
      List<MeasuredRelease> releases =
          switch (given.get(1)) {
            case "fill" -> process.fill();
            case "all" -> process.all();
            case "week" -> List.of(process.release(1));
            case "weeks" -> process.weeks();
            default -> throw new IllegalArgumentException(given.get(1));
          };
      System.out.println(Json.text(releases));
    }
  }

  private List<MeasuredRelease> fill() throws SQLException {
    new SyntheticHistory(warehouse, market, request.mondayBeforeLast(2)).write();
    return List.of();
  }

  /** Releases all weeks, and loads one more. */
  private List<MeasuredRelease> all() throws SQLException {
    MeasuredRelease all = release(2);
    load(2);
    return List.of(all);
  }

  /** Releases the week that is loaded, and another. */
  private List<MeasuredRelease> weeks() throws SQLException {
    MeasuredRelease cold = release(1);
    load(1);
    return List.of(cold, release(0));
  }

  private MeasuredRelease release(int weeksBeforeLast) throws SQLException {
    ServerUsage usage = ServerUsage.of(servers);
    StepTimes steps = new StepTimes();
    Clock clock = Clock.fixed(market.at(request.mondayBeforeLast(weeksBeforeLast)), ZoneOffset.UTC);
    String _ = new Refresher(warehouse, clock).on(machines).refresh(steps::begin).orElseThrow();
    steps.end();
    double cpuSeconds = usage.cpuSeconds();
    try (Connection connection = warehouse.connection();
        var statement = connection.createStatement();
        var stored = statement.executeQuery(ROWS)) {
      stored.next();
      return new MeasuredRelease(
          steps.sum(),
          cpuSeconds,
          usage.peakMegabytes(),
          stored.getLong(1),
          stored.getLong(2),
          stored.getString(3),
          steps.seconds());
    }
  }

  /** Loads a week's visits as the loader does. */
  private void load(int weeksBeforeLast) throws SQLException {
    int after = request.mondayBeforeLast(weeksBeforeLast);
    int until = after + SyntheticMarket.DAYS;
    try (Connection connection = warehouse.connection()) {
      connection.setAutoCommit(false);
      List<PostingEvent> events = new ArrayList<>();
      for (int board = 0; board < market.boards(); board++) {
        events.addAll(SyntheticWeek.of(market, board, after, until));
        if (events.size() >= EVENTS_A_BATCH || board == market.boards() - 1) {
          Batch batch = new Batch();
          events.forEach(batch::add);
          BatchMerge.merge(connection, batch);
          connection.commit();
          events.clear();
        }
      }
    }
  }
}
