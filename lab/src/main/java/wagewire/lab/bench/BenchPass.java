package wagewire.lab.bench;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import wagewire.model.json.Json;

/** The program's services as separate processes, on servers that no other pass uses. */
final class BenchPass implements AutoCloseable {

  private final Class<?> main;
  private final Path folder;
  private final int workers;
  private final BenchServers servers;

  /**
   * @param main the program whose commands are run
   * @param folder an empty or absent directory for data and for the output of the processes
   * @param workers processes of transform, and as many of load
   */
  BenchPass(Class<?> main, Path folder, int workers) {
    this.main = main;
    this.folder = folder;
    this.workers = workers;
    this.servers = BenchServers.start(folder.resolve("data"));
  }

  BenchServers servers() {
    return servers;
  }

  /** Runs ingest alone, from its start to its end. */
  StageResult ingest(List<String> arguments, Map<MeasuredPart, List<ServiceProcess>> others) {
    try (ServiceProcess ingest = begin(MeasuredPart.INGEST.id(), arguments)) {
      return new ResourceMeter(servers, with(others, Map.of(MeasuredPart.INGEST, List.of(ingest))))
          .until(ingest::isDone)
          .result("ingest", published(ingest));
    }
  }

  /** Runs transform alone, from its start until everything that ingest published is normalised. */
  StageResult transform(long postings) {
    return work(MeasuredPart.TRANSFORM, postings, () -> servers.progress().toNormalise() == 0);
  }

  /** Runs load alone, from its start until the warehouse shows everything that was normalised. */
  StageResult load(long postings) {
    return work(MeasuredPart.LOAD, postings, () -> servers.progress().toLoad() == 0);
  }

  private StageResult work(MeasuredPart stage, long postings, BooleanSupplier done) {
    try (Workers busy = workers(stage, workers)) {
      return new ResourceMeter(servers, Map.of(stage, busy.children()))
          .until(() -> {
            busy.requireAlive();
            return done.getAsBoolean();
          })
          .result(stage.id(), postings);
    }
  }

  /**
   * Runs all three stages, from their start until the warehouse shows everything that ingest
   * published.
   */
  StageResult together(List<String> arguments, Map<MeasuredPart, List<ServiceProcess>> others) {
    try (Workers transform = workers(MeasuredPart.TRANSFORM, workers);
        Workers load = workers(MeasuredPart.LOAD, workers);
        ServiceProcess ingest = begin(MeasuredPart.INGEST.id(), arguments)) {
      Map<MeasuredPart, List<ServiceProcess>> own =
          Map.of(
              MeasuredPart.INGEST,
              List.of(ingest),
              MeasuredPart.TRANSFORM,
              transform.children(),
              MeasuredPart.LOAD,
              load.children());
      return new ResourceMeter(servers, with(others, own))
          .until(() -> {
            transform.requireAlive();
            load.requireAlive();
            return ingest.isDone()
                && servers.progress().toNormalise() + servers.progress().toLoad() == 0;
          })
          .result("together", published(ingest));
    }
  }

  /** Starts workers of a stage. */
  Workers workers(MeasuredPart stage, int number) {
    return new Workers(
        IntStream.rangeClosed(1, number)
            .mapToObj(one -> begin(stage.id() + one, List.of(stage.id())))
            .toList());
  }

  /** Starts a command on these servers. */
  ServiceProcess begin(String name, List<String> arguments) {
    return ServiceProcess.start(main, folder, name, servers.connected(arguments));
  }

  private static Map<MeasuredPart, List<ServiceProcess>> with(
      Map<MeasuredPart, List<ServiceProcess>> others, Map<MeasuredPart, List<ServiceProcess>> own) {
    Map<MeasuredPart, List<ServiceProcess>> all = new EnumMap<>(MeasuredPart.class);
    Stream.of(others, own).forEach(all::putAll);
    return all;
  }

  private static long published(ServiceProcess ingest) {
    return ingest.lines().stream()
        .mapToLong(line -> Json.tree(line).path("published").asLong())
        .sum();
  }

  @Override
  public void close() {
    servers.close();
  }
}
