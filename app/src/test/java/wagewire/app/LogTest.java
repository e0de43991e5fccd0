package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import wagewire.model.json.Json;

/** Tests the log in JSON. */
class LogTest {

  @TempDir Path folder;
  private String settings;

  @BeforeEach
  void writeSettings() throws IOException {
    settings =
        Files.writeString(folder.resolve("settings"), "log.level=info\nlog.format=json\n")
            .toString();
  }

  @Tag("long")
  @Test
  void aSnapshotIsFollowedThroughTheStages() throws Exception {
    Path file = Files.writeString(folder.resolve("jobs.csv"), "title\nMarketing Manager\n");
    try (ChildCommand child =
        ChildCommand.start(
            "import",
            "--settings",
            settings,
            "--data",
            SharedServers.data(),
            "--platform",
            "csv",
            "--board",
            "followed",
            "--observed-at",
            "2026-08-04",
            file.toString())) {
      CommandRun run = child.end();
      assertThatRun(run).endsWith(0);
      List<JsonNode> lines = lines(run);
      for (String stage : List.of("RecordTransformer", "BatchLoader")) {
        assertThat(lines)
            .as(stage)
            .anySatisfy(line -> {
              assertThat(line.get("loggerName").asString()).endsWith(stage);
              assertThat(line.get("mdc").get("board").asString()).isEqualTo("csv:followed");
              assertThat(line.get("mdc").get("snapshot").asLong()).isPositive();
            });
      }
    }
  }

  @Tag("long")
  @Test
  void whatACommandSaysOfABoardIsALineForMachinesToo() throws Exception {
    Path catalogue =
        Files.writeString(
            folder.resolve("boards.csv"),
            "platform,token,base_url\ngreenhouse,logged,http://" + nowhere() + "\n");
    try (ChildCommand child =
        ChildCommand.start(
            "ingest",
            "--once",
            "--settings",
            settings,
            "--data",
            SharedServers.data(),
            "--catalogue",
            catalogue.toString())) {
      CommandRun run = child.end();
      assertThatRun(run).endsWith(69);
      for (String logger : List.of("wagewire.messages", "wagewire.ingest.collect.Collector")) {
        assertThat(lines(run))
            .as(logger)
            .anySatisfy(line -> {
              assertThat(line.get("loggerName").asString()).isEqualTo(logger);
              assertThat(line.get("formattedMessage").asString())
                  .contains("greenhouse:logged: failed");
              assertThat(line.get("mdc").get("board").asString()).isEqualTo("greenhouse:logged");
              assertThat(line.get("mdc").get("snapshot").asLong()).isPositive();
            });
      }
    }
  }

  @Test
  void aFailureIsALineForMachinesToo() throws Exception {
    try (ChildCommand child =
        ChildCommand.start(
            "status", "--log", "json", "--database", "jdbc:postgresql://" + nowhere() + "/w")) {
      CommandRun run = child.end();
      assertThatRun(run).endsWith(69);
      assertThat(lines(run).getLast().get("formattedMessage").asString())
          .startsWith("wagewire: PostgreSQL does not answer");
      assertThat(lines(run).getLast().get("level").asString()).isEqualTo("ERROR");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--log json status --kafk x", "status --kafk x --log json"})
  void theFormatIsTakenBeforeACommandAndAfterItAndAFailureIsAnError(String arguments)
      throws Exception {
    try (ChildCommand child = ChildCommand.start(arguments.split(" "))) {
      CommandRun run = child.end();
      assertThatRun(run).endsWith(64);
      assertThat(lines(run))
          .singleElement()
          .satisfies(line -> {
            assertThat(line.get("level").asString()).isEqualTo("ERROR");
            assertThat(line.get("formattedMessage").asString())
                .startsWith("wagewire: unknown option '--kafk'");
          });
    }
  }

  /** Program in which a library and the program log what somebody else wrote. */
  static final class Forged {

    private static final String TEXT = "x\n11:11:11 ERROR forged\u001b[31m";

    public static void main(String[] arguments) {
      CommandRun.of("config", "--known");
      System.getLogger("example.library").log(System.Logger.Level.WARNING, TEXT);
      java.util.logging.Logger.getLogger("example.older").severe(TEXT);
      LoggerFactory.getLogger("wagewire.example").warn("{}", TEXT, new IOException(TEXT));
    }
  }

  @Test
  void textsOfOthersHaveNoLineOfTheirOwnAndLibrariesLogThere() throws Exception {
    Path errors = folder.resolve("errors");
    Process process =
        new ProcessBuilder(JavaCommand.of(Forged.class)).redirectError(errors.toFile()).start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    List<String> lines = Files.readAllLines(errors, StandardCharsets.UTF_8);
    assertThat(lines)
        .noneMatch(line -> line.startsWith("11:11:11") || line.contains("\u001b"))
        .filteredOn(line -> line.contains("forged"))
        .satisfiesExactly(
            older -> assertThat(older).contains("ERROR older: x 11:11:11 ERROR forged [31m"),
            own -> assertThat(own).contains("WARN  example: x 11:11:11"),
            thrown -> assertThat(thrown).startsWith("java.io.IOException: x 11:11:11"));
  }

  @Test
  void anUnknownLevelNamesTheNearest() throws IOException {
    Path wrong = Files.writeString(folder.resolve("wrong"), "log.level=infos\n");
    assertThatRun(CommandRun.of("status", "--settings", wrong.toString()))
        .endsWith(64)
        .saysInOneLine("'infos'", "did you mean 'INFO'?");
  }

  private static List<JsonNode> lines(CommandRun run) {
    return run.errorLines().stream().map(Json::tree).toList();
  }

  private static String nowhere() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return "127.0.0.1:" + socket.getLocalPort();
    }
  }
}
