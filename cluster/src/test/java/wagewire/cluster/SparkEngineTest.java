package wagewire.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.warehouse.engine.ComputeEngine;
import wagewire.warehouse.engine.EngineAddress;
import wagewire.warehouse.engine.EnginePart;

@Tag("cluster")
@Timeout(240)
class SparkEngineTest {

  private static final SparkProcesses SPARK = SparkProcesses.start(2);

  @AfterEach
  void useAllCores() {
    System.clearProperty(SparkProcesses.CORES);
  }

  @AfterAll
  static void stop() {
    SPARK.close();
  }

  /** A part that says where it was computed. */
  record Square(long number) implements EnginePart<Long> {
    @Override
    public Long compute() {
      return number * number;
    }
  }

  /** A part that leaves a file where it begins and waits for another file. */
  record Waiting(int number, String folder) implements EnginePart<Integer> {
    @Override
    public Integer compute() throws IOException {
      Files.createTempFile(Path.of(folder), "begun-", "");
      while (!Files.exists(Path.of(folder, "go"))) {
        LockSupport.parkNanos(1_000_000);
      }
      return number;
    }
  }

  /** A part that cannot be computed. */
  record Failing() implements EnginePart<Integer> {
    @Override
    public Integer compute() {
      throw new IllegalStateException("no such employer");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void resultsComeOnceAndInTheOrderOfTheParts(int executors) {
    System.setProperty(SparkProcesses.CORES, Integer.toString(executors));
    try (ComputeEngine engine = new SparkProvider().connect(SPARK.address())) {
      List<Long> results = new ArrayList<>();
      engine.compute(LongStream.range(0, 50).mapToObj(Square::new).toList(), results::add);
      assertThat(results).isEqualTo(LongStream.range(0, 50).map(n -> n * n).boxed().toList());
      assertThat(engine.parts()).isPositive();
      assertThat(SPARK.commandLines())
          .anyMatch(line -> line.contains("CoarseGrainedExecutorBackend"))
          .noneMatch(line -> line.contains(SPARK.address().secret()));
    }
  }

  @Test
  void aWorkerThatDiesInTheMiddleOfAStepIsReplacedByTheOther(@TempDir Path folder)
      throws IOException, InterruptedException {
    try (ComputeEngine engine = new SparkProvider().connect(SPARK.address());
        WatchService files = folder.getFileSystem().newWatchService()) {
      folder.register(files, StandardWatchEventKinds.ENTRY_CREATE);
      List<Waiting> parts =
          IntStream.range(0, 6).mapToObj(number -> new Waiting(number, folder.toString())).toList();
      List<Integer> results = new ArrayList<>();
      Thread step = Thread.ofVirtual().start(() -> engine.compute(parts, results::add));
      for (int begun = 0; begun < 2; ) {
        WatchKey changed = files.take();
        begun += changed.pollEvents().size();
        changed.reset();
      }
      SPARK.killWorker(0);
      Files.createFile(folder.resolve("go"));
      assertThat(step.join(Duration.ofMinutes(2))).isTrue();
      assertThat(results).containsExactly(0, 1, 2, 3, 4, 5);
    } finally {
      SPARK.startWorker();
    }
  }

  @Test
  void aPartThatFailsEndsTheStepWithItsReason() {
    try (ComputeEngine engine = new SparkProvider().connect(SPARK.address())) {
      assertThatThrownBy(() -> engine.compute(List.of(new Failing()), _ -> {}))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("no such employer");
    }
  }

  @Test
  void whoDoesNotKnowTheSecretIsRefusedAtOnce() {
    EngineAddress stranger =
        new EngineAddress(SPARK.address().master(), "0".repeat(64), SPARK.address().host());
    assertThatThrownBy(() -> new SparkProvider().connect(stranger))
        .isInstanceOfSatisfying(
            WagewireException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.ENGINE_UNREACHABLE))
        .hasMessageContaining("the master at " + stranger.master() + " refuses the secret")
        .hasMessageNotContaining(stranger.secret());
  }
}
