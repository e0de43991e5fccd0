package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests servers and sources that do not respond. */
@Execution(ExecutionMode.CONCURRENT)
@Tag("long")
class UnreachableServersTest {

  private static final Duration PATIENCE = Duration.ofSeconds(50);

  @TempDir Path folder;

  @Test
  void aKafkaThatDoesNotAnswerEndsAnImportSoon() throws IOException {
    String nowhere = nowhere();
    Path file = Files.writeString(folder.resolve("jobs.csv"), "title\nMarketing Manager\n");
    long start = System.nanoTime();
    CommandRun run =
        CommandRun.of(
            "import",
            "--data",
            SharedServers.data(),
            "--kafka",
            nowhere,
            "--platform",
            "csv",
            "--board",
            "away",
            "--observed-at",
            "2026-08-04",
            file.toString());
    assertThatRun(run)
        .endsWith(69)
        .saysInOneLine("Kafka does not answer", nowhere, "Check that the broker runs");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
  }

  @Test
  void aKafkaWhoseHostHasNoAddressEndsAServiceAtOnce() {
    CommandRun run =
        CommandRun.of("transform", "--data", SharedServers.data(), "--kafka", "kafka.invalid:9092");
    assertThatRun(run).endsWith(69).saysInOneLine("Kafka does not answer", "kafka.invalid:9092");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sql select", "status", "load"})
  void aPostgresThatDoesNotAnswerIsSaid(String command) throws IOException {
    String nowhere = "jdbc:postgresql://" + nowhere() + "/wagewire";
    String[] arguments = (command + " --kafka unused:1 --database " + nowhere).split(" ");
    assertThatRun(CommandRun.of(arguments))
        .endsWith(69)
        .saysInOneLine("PostgreSQL does not answer", nowhere, "Check that it runs");
  }

  @Test
  void aBoardThatCannotBeFetchedIsNamed() throws IOException {
    Path catalogue =
        Files.writeString(
            folder.resolve("boards.csv"),
            "platform,token,base_url\ngreenhouse,acme,http://" + nowhere() + "\n");
    CommandRun run =
        CommandRun.of(
            "ingest",
            "--once",
            "--data",
            SharedServers.data(),
            "--catalogue",
            catalogue.toString());
    assertThatRun(run).endsWith(69);
    assertThat(run.errorLines()).hasSize(1).first().asString().startsWith("greenhouse:acme");
    assertThat(run.lines())
        .isEqualTo(
            List.of(
                "0 of 1 board read; 0 listings published, 0 unchanged, 0 rejected; boards: 1"
                    + " failed"));
  }

  /** Returns an address of this machine on which nothing listens. */
  private static String nowhere() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return "127.0.0.1:" + socket.getLocalPort();
    }
  }
}
