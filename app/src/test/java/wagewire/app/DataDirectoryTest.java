package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data directories and what stands in a server's way. */
class DataDirectoryTest {

  /** The embedded servers' first choices. */
  private static final List<Integer> USUAL_PORTS = List.of(25_432, 29_092, 29_093);

  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  @TempDir Path folder;

  @Test
  void aDirectoryOfANewerVersionIsLeftAlone() throws Exception {
    Files.writeString(folder.resolve("version"), "99\n");
    assertThatRun(CommandRun.of("status", "--data", folder.toString()))
        .endsWith(65)
        .saysInOneLine("version 99", folder.toString(), "Use the newer Wagewire");
    assertThat(folder).isDirectoryNotContaining("glob:**postgres");
  }

  @Test
  void aFileInItsPlaceIsSaid() throws Exception {
    Path file = Files.writeString(folder.resolve("data"), "");
    assertThatRun(CommandRun.of("status", "--data", file.toString()))
        .endsWith(64)
        .saysInOneLine("the data directory cannot be written", file.toString(), "--data");
  }

  @Test
  void portsInUseAreNoHindrance() throws Exception {
    Path file = Files.writeString(folder.resolve("jobs.csv"), "title\nCRM Manager\n");
    String data = folder.resolve("data").toString();
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

  /** Another program's port is taken already. */
  private static void take(int port, List<ServerSocket> taken) throws IOException {
    try {
      taken.add(new ServerSocket(port, 1, LOOPBACK));
    } catch (BindException _) {
      assertThat(port).isIn(USUAL_PORTS);
    }
  }

  @Test
  void aDiskWithoutRoomIsSaidBeforeAnythingStarts() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("small"), "30m")) {
      assertThatRun(CommandRun.of("status", "--data", disk.path().toString()))
          .endsWith(75)
          .saysInOneLine("the disk is full", disk.path().toString(), "Make room");
    }
  }

  @Test
  void aDiskThatFillsUpEndsAnImportAndLosesNothing() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("filling"), "220m")) {
      String data = disk.path().resolve("data").toString();
      Path small = table("small.csv", 10);
      try (ChildCommand child =
          ChildCommand.start(ImportRun.arguments(data, "csv", "filling", small))) {
        assertThatRun(child.end()).succeeds();
      }
      Path large = table("large.csv", 30_000);
      try (ChildCommand child =
          ChildCommand.start(ImportRun.arguments(data, "csv", "filling", large))) {
        assertThatRun(child.end()).endsWith(75).saysInOneLine("the disk is full", "Make room");
      }
      disk.enlarge("900m");
      try (ChildCommand child =
          ChildCommand.start(ImportRun.arguments(data, "csv", "filling", large))) {
        CommandRun run = child.end();
        assertThatRun(run).succeeds();
        assertThat(run.json().get("published").asInt() + run.json().get("unchanged").asInt())
            .isEqualTo(30_000);
      }
      CommandRun count =
          CommandRun.of("sql", "--data", data, "select count(*) from postings.listing");
      assertThat(count.lines()).containsExactly("count", "30000");
    }
  }

  /** Rows with texts that do not pack well. */
  private Path table(String name, int rows) throws IOException {
    String filler = "You plan and run and measure campaigns of all kinds with care. ".repeat(60);
    List<String> lines = new ArrayList<>(List.of("id,title,description"));
    IntStream.rangeClosed(1, rows)
        .mapToObj(row -> "%d,CRM Manager,%d %s".formatted(row, row, filler))
        .forEach(lines::add);
    return Files.write(folder.resolve(name), lines);
  }
}
