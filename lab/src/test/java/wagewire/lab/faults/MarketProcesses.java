package wagewire.lab.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import wagewire.app.Wagewire;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.app.pipeline.PipelineProgress;
import wagewire.lab.faults.machine.DataDisk;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.local.data.LoopbackPorts;
import wagewire.local.process.Polling;

/**
 * Servers and services of a market, each a separate process. Transform and load have two processes
 * each, and each service has its own link to each server.
 */
final class MarketProcesses implements AutoCloseable {

  static final Duration LIMIT = Duration.ofMinutes(8);

  private final Path folder;
  private final CollectingMode collecting;
  private final Map<FaultTarget, RestartedProcess> parts = new EnumMap<>(FaultTarget.class);
  private final ServerLinks links;
  private final Optional<DataDisk> disk;
  private final ServerLogin login;
  private final RestartedProcess market;
  private @Nullable BoardLink boards;
  private Optional<MarketWeeks> weeks = Optional.empty();

  MarketProcesses(Path folder, MarketSettings settings, CollectingMode collecting) {
    this.folder = folder;
    this.collecting = collecting;
    this.login = new ServerLogin(folder.resolve("clients.properties"));
    this.disk = DataDisk.at(data());
    this.links =
        new ServerLinks(folder, () -> URI.create(database().substring("jdbc:".length())).getPort());
    this.market =
        RestartedProcess.start(
            folder,
            "market",
            Wagewire.class,
            "market",
            "--port",
            "0",
            "--employers",
            Integer.toString(settings.employers()),
            "--weeks",
            Integer.toString(settings.weeks()),
            "--seed",
            Long.toString(settings.seed()));
    List<String> kafka =
        Stream.concat(Stream.of("kafka", data().toString()), links.forwardedPorts().stream())
            .toList();
    start(FaultTarget.KAFKA, ServerProcess.class, kafka);
    start(FaultTarget.POSTGRES, ServerProcess.class, List.of("postgres", data().toString()));
  }

  /** Starts the services, as soon as the servers are there. */
  void begin() {
    kept(FaultTarget.KAFKA).line();
    login.keep(data());
    begin(FaultTarget.TRANSFORM, List.of("transform"));
    begin(FaultTarget.SECOND_TRANSFORM, List.of("transform"));
    begin(FaultTarget.LOAD, List.of("load"));
    begin(FaultTarget.SECOND_LOAD, List.of("load"));
    begin(FaultTarget.SERVE, List.of("serve", "--port", "0"));
    if (collecting.way() != CollectingMode.Way.SHARED) {
      begin(FaultTarget.INGEST, collecting.command(URI.create(collected())));
      return;
    }
    String since = Instant.now().toString();
    String address = collected();
    for (FaultTarget ingest : FaultTarget.INGESTS) {
      begin(ingest, WorkerProcess.class, List.of(address, since));
    }
    weeks = Optional.of(new MarketWeeks(URI.create(market()), this::servers, collecting.week()));
  }

  private void begin(FaultTarget part, List<String> command) {
    begin(part, Wagewire.class, command);
  }

  private void begin(FaultTarget part, Class<?> main, List<String> command) {
    Stream<String> database = Stream.of("--database", links.database(part, database()));
    Stream<String> kafka =
        FaultTarget.READERS_OF_KAFKA.contains(part)
            ? Stream.of("--kafka", links.kafka(part), "--settings", login.file().toString())
            : Stream.of();
    start(part, main, Stream.of(command.stream(), kafka, database).flatMap(all -> all).toList());
  }

  private void start(FaultTarget part, Class<?> main, List<String> arguments) {
    parts.put(
        part, RestartedProcess.start(folder, part.id(), main, arguments.toArray(String[]::new)));
  }

  /** Starts a further process, which connects to the servers directly. */
  RestartedProcess beside(String name, Class<?> main, String... arguments) {
    return RestartedProcess.start(
        folder,
        name,
        main,
        Stream.concat(Stream.of(arguments), Stream.of(connected())).toArray(String[]::new));
  }

  String database() {
    return kept(FaultTarget.POSTGRES).lastLine();
  }

  private String[] connected() {
    return login.options(kept(FaultTarget.KAFKA).lastLine(), database());
  }

  Path data() {
    return folder.resolve("data");
  }

  /** Returns the disk that the servers have for themselves, where one is possible. */
  Optional<DataDisk> disk() {
    return disk;
  }

  ServerLinks links() {
    return links;
  }

  /** Returns the forwarder between the services and the boards. */
  BoardLink boards() {
    return Objects.requireNonNull(boards);
  }

  private String collected() {
    boards = new BoardLink(URI.create(market()).getPort());
    return "http://" + LoopbackPorts.address(boards.port());
  }

  String market() {
    return market.line();
  }

  List<FaultTarget> parts() {
    return List.copyOf(parts.keySet());
  }

  RestartedProcess kept(FaultTarget part) {
    return Objects.requireNonNull(parts.get(part));
  }

  /** Returns true when all of the market's weeks have been collected. */
  boolean isCollected() {
    return weeks
        .map(MarketWeeks::isOver)
        .orElseGet(() -> collecting.isDone(kept(FaultTarget.INGEST)));
  }

  /** Waits until all weeks are collected and in the warehouse. */
  void finish() {
    if (!Polling.until(LIMIT, this::isCollected)) {
      throw new AssertionError("not collected: " + kept(FaultTarget.INGEST).errors());
    }
    catchUp();
  }

  /** Waits until all that has been published is in the warehouse. */
  void catchUp() {
    try (Servers servers = servers()) {
      PipelineProgress.patient(servers.kafka().admin(), servers.dataSource()).await(LIMIT);
    }
  }

  /** Returns the output and threads of every process, and the transactions known to Kafka. */
  String state() {
    StringBuilder state = new StringBuilder();
    parts.forEach((part, kept) -> state.append("%n== %s%n%s%n".formatted(part.id(), kept.state())));
    try (Servers servers = servers();
        Admin admin = Admin.create(servers.kafka().objects())) {
      state.append("== transactions\n").append(admin.listTransactions().all().get());
    } catch (ExecutionException e) {
      state.append(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return state.toString();
  }

  /** Connects to the servers, once PostgreSQL is back. */
  Servers servers() {
    if (!Polling.until(LIMIT, () -> ServerLogin.isBack(database()))) {
      throw new AssertionError("PostgreSQL stays away: " + kept(FaultTarget.POSTGRES).errors());
    }
    return Servers.all(CommandLine.populateCommand(new CommonOptions(), connected()));
  }

  /** Stops services before the servers that they need. */
  @Override
  public void close() throws InterruptedException, IOException {
    if (weeks.isPresent()) {
      weeks.get().close();
    }
    for (FaultTarget part : FaultTarget.ALL.reversed()) {
      RestartedProcess kept = parts.get(part);
      if (kept != null) {
        kept.close();
      }
    }
    market.close();
    if (boards != null) {
      boards.close();
    }
    links.close();
    if (disk.isPresent()) {
      disk.get().close();
    }
  }
}
