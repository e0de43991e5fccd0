package wagewire.app.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine;
import wagewire.app.Wagewire;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.app.pipeline.Progress;
import wagewire.app.undisturbed.Rows;
import wagewire.local.market.settings.MarketSettings;
import wagewire.local.process.Polling;
import wagewire.transform.service.TransformWorker;

/** Servers and services of a market, each a process of its own, and the hand that kills them. */
final class Processes implements AutoCloseable {

  private static final List<Part> VICTIMS = List.copyOf(EnumSet.allOf(Part.class));
  private static final Duration LIMIT = Duration.ofMinutes(4);
  private static final double LEAST_PAUSE = 0.3;
  private static final double MOST_PAUSE = 4;

  private final Path folder;
  private final Map<Part, Kept> parts = new EnumMap<>(Part.class);
  private final Map<String, Integer> kills = new TreeMap<>();
  private final SplittableRandom random;
  private final Kept market;

  Processes(Path folder, MarketSettings settings, long seed) {
    this.folder = folder;
    this.random = new SplittableRandom(seed);
    String data = folder.resolve("data").toString();
    this.market =
        Kept.start(
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
    parts.put(Part.KAFKA, Kept.start(folder, "kafka", ServerProcess.class, "kafka", data));
    parts.put(Part.POSTGRES, Kept.start(folder, "postgres", ServerProcess.class, "postgres", data));
  }

  /** Starts the services, as soon as the servers are there. */
  void begin() {
    begin(Part.TRANSFORM, "transform");
    begin(Part.LOAD, "load");
    begin(Part.SERVE, "serve", "--port", "0");
    begin(Part.INGEST, "ingest", "--once", "--market", market.line());
  }

  private void begin(Part part, String... arguments) {
    parts.put(part, Kept.start(folder, part.id(), Wagewire.class, withServers(arguments)));
  }

  private String[] connected() {
    return new String[] {
      "--kafka", kept(Part.KAFKA).line(), "--database", kept(Part.POSTGRES).line()
    };
  }

  private String[] withServers(String... arguments) {
    return Stream.concat(Stream.of(arguments), Stream.of(connected())).toArray(String[]::new);
  }

  /** Kills at moments and in an order that follow from the seed; what is down is passed over. */
  void disturb(int times) {
    for (int killed = 0; killed < times; ) {
      pause(MOST_PAUSE);
      Part part = VICTIMS.get(random.nextInt(VICTIMS.size()));
      if (part == Part.POSTGRES ? killPostmaster() : kept(part).kill()) {
        kills.merge(part.id(), 1, Integer::sum);
        killed++;
      }
    }
  }

  /** The process that owns it sees that it is gone, and ends. */
  private boolean killPostmaster() {
    try {
      Path running = folder.resolve("data/postgres/data/postmaster.pid");
      return Files.exists(running)
          && ProcessHandle.of(Long.parseLong(Files.readAllLines(running).getFirst().strip()))
              .map(ProcessHandle::destroyForcibly)
              .orElse(false);
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until all weeks are collected and in the warehouse. */
  void finish() {
    if (!Polling.until(LIMIT, kept(Part.INGEST)::isDone)) {
      throw new AssertionError("not collected: " + kept(Part.INGEST).errors());
    }
    try (Servers servers = servers();
        Progress progress =
            new Progress(servers.kafkaObjects(), servers.dataSource(), TransformWorker.GROUP)) {
      progress.await(LIMIT);
    }
  }

  /** Works the figures out; killed so often before. */
  void release(int killed) throws InterruptedException {
    try (Kept release =
        Kept.start(
            folder,
            "release",
            Wagewire.class,
            withServers("refresh", "--figures-only", "--market", market.line()))) {
      for (int kill = 0; kill < killed && !release.isDone(); kill++) {
        pause(MOST_PAUSE);
        if (release.kill()) {
          kills.merge("release", 1, Integer::sum);
        }
      }
      if (!Polling.until(LIMIT, release::isDone)) {
        throw new AssertionError("not released: " + release.errors());
      }
    }
  }

  /** What every process says and does, and the transactions that Kafka knows. */
  String state() {
    StringBuilder state = new StringBuilder();
    parts.forEach((part, kept) -> state.append("%n== %s%n%s%n".formatted(part.id(), kept.state())));
    try (Servers servers = servers();
        Admin admin = Admin.create(servers.kafkaObjects())) {
      state.append("== transactions\n").append(admin.listTransactions().all().get());
    } catch (ExecutionException e) {
      state.append(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return state.toString();
  }

  Outcome outcome(double seconds) {
    try (Servers servers = servers()) {
      return new Outcome(Map.copyOf(kills), seconds, Rows.of(servers.dataSource()), health());
    }
  }

  private String health() {
    Duration patience = Duration.ofSeconds(30);
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (long since = System.nanoTime(); ; pause(1)) {
        URI address = URI.create(kept(Part.SERVE).lastLine() + "/health");
        try {
          return client
              .send(
                  HttpRequest.newBuilder(address).timeout(patience).build(),
                  BodyHandlers.ofString())
              .body();
        } catch (IOException e) {
          if (System.nanoTime() - since > patience.toNanos()) {
            throw new AssertionError("serve does not answer: " + kept(Part.SERVE).errors(), e);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Servers servers() {
    if (!Polling.until(LIMIT, this::isDatabaseBack)) {
      throw new AssertionError("PostgreSQL stays away: " + kept(Part.POSTGRES).errors());
    }
    return Servers.all(CommandLine.populateCommand(new CommonOptions(), connected()));
  }

  private boolean isDatabaseBack() {
    try (Connection connection = DriverManager.getConnection(kept(Part.POSTGRES).lastLine())) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  private Kept kept(Part part) {
    return Objects.requireNonNull(parts.get(part));
  }

  private void pause(double most) {
    LockSupport.parkNanos((long) (1e9 * random.nextDouble(LEAST_PAUSE, most)));
  }

  /** Services before the servers that they need. */
  @Override
  public void close() throws InterruptedException {
    for (Part part :
        List.of(Part.INGEST, Part.SERVE, Part.LOAD, Part.TRANSFORM, Part.KAFKA, Part.POSTGRES)) {
      Kept kept = parts.get(part);
      if (kept != null) {
        kept.close();
      }
    }
    market.close();
  }
}
