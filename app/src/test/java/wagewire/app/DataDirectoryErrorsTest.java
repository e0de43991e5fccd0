package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.local.process.Polling;

/** Tests obstacles to the start of servers in a data directory. */
@Execution(ExecutionMode.CONCURRENT)
class DataDirectoryErrorsTest {

  /** Default ports of the embedded servers. */
  private static final List<Integer> USUAL_PORTS = List.of(25_432, 29_092, 29_093);

  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  private static final Duration LIMIT = Duration.ofMinutes(4);
  private static final int ROWS = 1_500;
  private static final int LITTLE_ROOM = 2;
  private static final int ENOUGH_ROOM = 300;

  @TempDir Path folder;

  @Test
  void aDirectoryOfANewerVersionIsLeftAlone() throws Exception {
    Files.writeString(folder.resolve("version"), "99\n");
    assertThatRun(CommandRun.of("status", "--data", folder.toString()))
        .endsWith(65)
        .saysInOneLine("version 99", folder.toString(), "Use the newer Wagewire");
    assertThat(folder).isDirectoryNotContaining("glob:**postgres");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "growth",
        "pay",
        "tools",
        "figure 0123456789abcdef",
        "brief",
        "export facts",
        "sql select",
        "sql",
        "status",
        "forget --board greenhouse:acme",
        "backup copy"
      })
  void whatReadsADirectoryThatIsNotThereOrEmptyNamesItAndMakesNothing(String command) {
    Path nowhere = folder.resolve("nowhere");
    assertThatRun(CommandRun.of((command + " --data " + nowhere).split(" ")))
        .endsWith(65)
        .saysInOneLine("the data directory does not exist", nowhere.toString(), "--data");
    assertThat(folder).isEmptyDirectory();
    assertThatRun(CommandRun.of((command + " --data " + folder).split(" ")))
        .endsWith(65)
        .saysInOneLine("the data directory is empty", folder.toString(), "--data");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "refresh --figures-only", "load", "serve --port 0", "migrate"})
  void aDirectoryThatHoldsSomethingElseIsNamedAndLeftAsItIs(String command) throws Exception {
    Path page = Files.writeString(folder.resolve("index.html"), "x");
    assertThatRun(CommandRun.of((command + " --data " + folder).split(" ")))
        .endsWith(65)
        .saysInOneLine("is no data directory: it holds index.html", folder.toString(), "--data");
    try (var held = Files.list(folder)) {
      assertThat(held).containsExactly(page);
    }
  }

  @Test
  void aFileInItsPlaceIsSaid() throws Exception {
    Path file = Files.writeString(folder.resolve("data"), "");
    assertThatRun(CommandRun.of("status", "--data", file.toString()))
        .endsWith(64)
        .saysInOneLine("the data directory cannot be written", file.toString(), "--data");
  }

  @Tag("long")
  @Test
  void portsInUseAreNoHindrance() throws Exception {
    Path file = Files.writeString(folder.resolve("jobs.csv"), "title\nCRM Manager\n");
    Path data = folder.resolve("data");
    List<ServerSocket> taken = new ArrayList<>();
    try {
      for (int port : USUAL_PORTS) {
        take(port, taken);
      }
      ImportRun.in(data, "csv", "ports", file).counts(1, 1, 0, 0);
    } finally {
      for (ServerSocket socket : taken) {
        socket.close();
      }
    }
  }

  /** Occupies a port, unless another program has it already. */
  private static void take(int port, List<ServerSocket> taken) throws IOException {
    try {
      taken.add(new ServerSocket(port, 1, LOOPBACK));
    } catch (BindException _) {
      assertThat(port).isIn(USUAL_PORTS);
    }
  }

  @Test
  void aDiskWithoutRoomIsSaidBeforeAnythingStarts() throws Exception {
    try (MemoryFileSystem disk = MemoryFileSystem.mount(folder.resolve("small"), "30m")) {
      Files.writeString(disk.path().resolve("version"), "1\n");
      assertThatRun(CommandRun.of("status", "--data", disk.path().toString()))
          .endsWith(75)
          .saysInOneLine("the disk is full", disk.path().toString(), "Make room");
    }
  }

  @Tag("longer")
  @Test
  void aDiskThatFillsUpEndsAnImportAndLosesNothing() throws Exception {
    try (MemoryFileSystem disk = MemoryFileSystem.mount(folder.resolve("filling"), "300m")) {
      Path data = disk.path().resolve("data");
      Path small = table("small.csv", 10);
      Path large = table("large.csv", ROWS);
      ImportRun.in(data, "csv", "filling", small).counts(10, 10, 0, 0);
      Path impatient =
          Files.writeString(
              folder.resolve("impatient.properties"),
              "kafka.delivery.timeout.ms=4000\nkafka.request.timeout.ms=3000\n");
      String[] filling =
          ImportRun.arguments(data, "csv", "filling", "--settings", impatient, large);
      try (ChildCommand child = ChildCommand.start(filling)) {
        Path endpoint = data.resolve("kafka/endpoint");
        assertThat(Polling.until(LIMIT, () -> Files.exists(endpoint))).isTrue();
        disk.leave(LITTLE_ROOM);
        CommandRun run = child.end();
        assertThatRun(run).endsWith(75);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors()).doesNotContain("\tat ");
        assertThat(run.errorLines().getLast()).startsWith("wagewire: the disk is full");
      }
      disk.leave(ENOUGH_ROOM);
      CommandRun again = ImportRun.in(data, "csv", "filling", large).run();
      assertThatRun(again).succeeds();
      assertThat(again.json().get("published").asInt() + again.json().get("unchanged").asInt())
          .isEqualTo(ROWS);
      try (WarehouseInspector warehouse = WarehouseInspector.join(data)) {
        assertThat(warehouse.listings("csv:filling")).hasSize(ROWS);
      }
    }
  }

  /** Writes rows whose texts compress badly. */
  private Path table(String name, int rows) throws IOException {
    Random random = new Random(rows);
    List<String> lines = new ArrayList<>(List.of("id,title,description"));
    for (int row = 1; row <= rows; row++) {
      String text =
          random.ints(300).mapToObj(Integer::toHexString).collect(Collectors.joining(" "));
      lines.add("%d,CRM Manager,%s".formatted(row, text));
    }
    return Files.write(folder.resolve(name), lines);
  }
}
