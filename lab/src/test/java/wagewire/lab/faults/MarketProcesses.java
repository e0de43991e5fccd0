package wagewire.lab.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine;
import wagewire.app.OwnersFile;
import wagewire.app.Wagewire;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.app.pipeline.PipelineProgress;
import wagewire.lab.faults.machine.DataDisk;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.local.kafka.EmbeddedKafka;
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
  private final RestartedProcess market;
  private Optional<MarketWeeks> weeks = Optional.empty();

  MarketProcesses(Path folder, MarketSettings settings, CollectingMode collecting) {
    this.folder = folder;
    this.collecting = collecting;
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
    keepPassword();
    begin(FaultTarget.TRANSFORM, List.of("transform"));
    begin(FaultTarget.SECOND_TRANSFORM, List.of("transform"));
    begin(FaultTarget.LOAD, List.of("load"));
    begin(FaultTarget.SECOND_LOAD, List.of("load"));
    begin(FaultTarget.SERVE, List.of("serve", "--port", "0"));
    if (collecting.way() != CollectingMode.Way.LEASED) {
      begin(FaultTarget.INGEST, collecting.command(URI.create(market())));
      return;
    }
    String since = Instant.now().toString();
    for (FaultTarget ingest : FaultTarget.INGESTS) {
      begin(ingest, LeasedProcess.class, List.of(market(), since));
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
            ? Stream.of("--kafka", links.kafka(part), "--settings", settings().toString())
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
    return new String[] {
      "--kafka",
      kept(FaultTarget.KAFKA).lastLine(),
      "--database",
      database(),
      "--settings",
      settings().toString()
    };
  }

  /** Returns the file with the clients' Kafka login. */
  private Path settings() {
    return folder.resolve("clients.properties");
  }

  private void keepPassword() {
    Map<String, String> clients = EmbeddedKafka.clientsIfRunning(data()).orElseThrow();
    String lines =
        clients.entrySet().stream()
            .filter(one -> !one.getKey().equals("bootstrap.servers"))
            .map(one -> "kafka.%s=%s%n".formatted(one.getKey(), one.getValue()))
            .collect(Collectors.joining());
    try {
      Path _ = OwnersFile.write(settings(), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  String market() {
    return market.line();
  }

  /** Returns the targets that were started. */
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
    if (!Polling.until(LIMIT, this::isDatabaseBack)) {
      throw new AssertionError("PostgreSQL stays away: " + kept(FaultTarget.POSTGRES).errors());
    }
    return Servers.all(CommandLine.populateCommand(new CommonOptions(), connected()));
  }

  private boolean isDatabaseBack() {
    try (Connection connection = DriverManager.getConnection(database())) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
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
    links.close();
    if (disk.isPresent()) {
      disk.get().close();
    }
  }
}
