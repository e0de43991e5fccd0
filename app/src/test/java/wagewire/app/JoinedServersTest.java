package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import wagewire.local.data.DataDirectory;
import wagewire.local.process.Polling;

/** Tests commands on the embedded servers of another command when that one ends. */
@Execution(ExecutionMode.CONCURRENT)
class JoinedServersTest {

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final int ENDED_BY_TERM = 128 + 15;

  @TempDir Path folder;

  @Tag("long")
  @Test
  void whoReadsOrServesOnServersThatLeaveEndsWith75() throws Exception {
    DataDirectory.open(folder);
    try (ChildCommand owner = start("sql")) {
      assertThat(owner.line()).startsWith("jdbc:postgresql:");
      try (ChildCommand reader = start("sql", "select 'long', pg_sleep(600)");
          ChildCommand holder = start("sql");
          ChildCommand server = start("serve", "--port", "0")) {
        assertThat(holder.line()).startsWith("jdbc:postgresql:");
        assertThat(server.line()).startsWith("http:");
        try (WarehouseInspector warehouse = WarehouseInspector.join(folder)) {
          assertThat(Polling.until(LIMIT, () -> warehouse.isAsked("select 'long'"))).isTrue();
        }
        owner.signal("TERM");
        assertThatRun(owner.end()).endsWith(ENDED_BY_TERM);
        assertLeft(reader);
        assertLeft(holder);
        assertLeft(server);
      }
    }
  }

  @Tag("long")
  @Test
  void aServiceOnServersThatLeaveEndsWith75() throws Exception {
    try (ChildCommand owner = start("load")) {
      assertThat(Polling.until(LIMIT, () -> Files.exists(folder.resolve("kafka/endpoint"))))
          .isTrue();
      Path loads = folder.resolve("loads");
      Path transforms = folder.resolve("transforms");
      try (ChildCommand loader = start("load", "--heartbeat", loads.toString());
          ChildCommand transform = start("transform", "--heartbeat", transforms.toString())) {
        assertThat(Polling.until(LIMIT, () -> Files.exists(loads) && Files.exists(transforms)))
            .isTrue();
        owner.signal("TERM");
        assertThatRun(owner.end()).endsWith(ENDED_BY_TERM);
        assertEnded(loader);
        assertEnded(transform);
      }
    }
  }

  private ChildCommand start(String command, String... rest) throws Exception {
    String[] arguments = new String[rest.length + 3];
    arguments[0] = command;
    System.arraycopy(rest, 0, arguments, 1, rest.length);
    arguments[rest.length + 1] = "--data";
    arguments[rest.length + 2] = folder.toString();
    return ChildCommand.start(arguments);
  }

  /** A service warns while it waits for servers that it does not yet know to be gone. */
  private void assertEnded(ChildCommand service) throws Exception {
    assertThatRun(service.end())
        .endsWith(75)
        .saysLast("have stopped, with the command that started them", folder.toString());
  }

  private void assertLeft(ChildCommand guest) throws Exception {
    assertThatRun(guest.end())
        .endsWith(75)
        .saysInOneLine("have stopped, with the command that started them", folder.toString());
  }
}
