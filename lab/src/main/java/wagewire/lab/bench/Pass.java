package wagewire.lab.bench;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import wagewire.model.json.Json;

/** The services of this program as processes of their own, on servers that no other pass uses. */
final class Pass implements AutoCloseable {

  private final Class<?> main;
  private final Path folder;
  private final int workers;
  private final BenchServers servers;

  /**
   * @param main this program, whose commands are run
   * @param folder that is empty or not there yet: for data, and for what processes print
   * @param workers processes of transform, and as many of load
   */
  Pass(Class<?> main, Path folder, int workers) {
    this.main = main;
    this.folder = folder;
    this.workers = workers;
    this.servers = BenchServers.start(folder.resolve("data"));
  }

  BenchServers servers() {
    return servers;
  }

  /** Ingest alone, from its start to its end. */
  StageResult ingest(List<String> arguments, Map<Part, List<Child>> others) {
    try (Child ingest = begin(Part.INGEST.id(), arguments)) {
      return new Meter(servers, with(others, Map.of(Part.INGEST, List.of(ingest))))
          .until(ingest::isDone)
          .result("ingest", published(ingest));
    }
  }

  /** Transform alone, from its start until all that ingest published is normalised. */
  StageResult transform(long postings) {
    return work(Part.TRANSFORM, postings, () -> servers.progress().toNormalise() == 0);
  }

  /** Load alone, from its start until the warehouse shows all that was normalised. */
  StageResult load(long postings) {
    return work(Part.LOAD, postings, () -> servers.progress().toLoad() == 0);
  }

  private StageResult work(Part stage, long postings, BooleanSupplier done) {
    try (Workers busy = workers(stage, workers)) {
      return new Meter(servers, Map.of(stage, busy.children()))
          .until(() -> {
            busy.requireAlive();
            return done.getAsBoolean();
          })
          .result(stage.id(), postings);
    }
  }

  /** All three, from their start until the warehouse shows all that ingest published. */
  StageResult together(List<String> arguments, Map<Part, List<Child>> others) {
    try (Workers transform = workers(Part.TRANSFORM, workers);
        Workers load = workers(Part.LOAD, workers);
        Child ingest = begin(Part.INGEST.id(), arguments)) {
      Map<Part, List<Child>> own =
          Map.of(
              Part.INGEST,
              List.of(ingest),
              Part.TRANSFORM,
              transform.children(),
              Part.LOAD,
              load.children());
      return new Meter(servers, with(others, own))
          .until(() -> {
            transform.requireAlive();
            load.requireAlive();
            return ingest.isDone()
                && servers.progress().toNormalise() + servers.progress().toLoad() == 0;
          })
          .result("together", published(ingest));
    }
  }

  /** Workers of a stage, which run from now on. */
  Workers workers(Part stage, int number) {
    return new Workers(
        IntStream.rangeClosed(1, number)
            .mapToObj(one -> begin(stage.id() + one, List.of(stage.id())))
            .toList());
  }

  /** A command on these servers, which runs from now on. */
  Child begin(String name, List<String> arguments) {
    return Child.start(main, folder, name, servers.connected(arguments));
  }

  private static Map<Part, List<Child>> with(
      Map<Part, List<Child>> others, Map<Part, List<Child>> own) {
    Map<Part, List<Child>> all = new EnumMap<>(Part.class);
    Stream.of(others, own).forEach(all::putAll);
    return all;
  }

  private static long published(Child ingest) {
    return ingest.lines().stream()
        .mapToLong(line -> Json.tree(line).path("published").asLong())
        .sum();
  }

  @Override
  public void close() {
    servers.close();
  }
}
