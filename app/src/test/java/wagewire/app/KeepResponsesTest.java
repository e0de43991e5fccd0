package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests responses of boards that are kept as files: reading them again and deleting them. */
class KeepResponsesTest {

  private static final String BOARD =
      """
      {"jobs": [
        {"id": 1, "title": "CRM Manager", "absolute_url": "https://acme.example/1"},
        {"id": 2, "title": "Marketing Analyst", "absolute_url": "https://acme.example/2"}]}
      """;

  @TempDir Path folder;

  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = BOARD.getBytes(StandardCharsets.UTF_8);
          boolean board = exchange.getRequestURI().getPath().startsWith("/v1/boards/");
          exchange.sendResponseHeaders(board ? 200 : 404, board ? body.length : -1);
          if (board) {
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void whatIsKeptIsImportedAsTheSameListings() throws IOException {
    Path kept = folder.resolve("kept");
    assertThatRun(ingest("keeps", "--keep-responses", kept.toString())).endsWith(0);
    List<Path> files = files(kept);
    assertThat(files).hasSize(1).first().asString().endsWith("/greenhouse/keeps.warc.gz");
    // Observed again a little later, the listings would be the same.
    Instant later = Files.getLastModifiedTime(files.getFirst()).toInstant().plusSeconds(60);
    CommandRun run =
        CommandRun.of(
            "import",
            "--data",
            SharedServers.data(),
            "--platform",
            "warc",
            "--observed-at",
            later.truncatedTo(ChronoUnit.SECONDS).toString(),
            files.getFirst().toString());
    assertThatRun(run).endsWith(0);
    assertThat(run.output().strip())
        .isEqualTo(
            "{\"read\":2,\"published\":0,\"unchanged\":2,\"rejected\":0,\"loaded\":0,\"forgotten\":0}");
  }

  @Test
  void nothingIsKeptUnlessItIsWanted() throws IOException {
    assertThatRun(ingest("plain")).endsWith(0);
    assertThat(files(folder)).isEmpty();
  }

  @Test
  void forgetDeletesWhatWasKeptOfTheBoardAndNothingElse() throws IOException {
    String kept = folder.resolve("kept").toString();
    assertThatRun(ingest("leaves", "--keep-responses", kept)).endsWith(0);
    assertThatRun(ingest("stays", "--keep-responses", kept)).endsWith(0);
    CommandRun forget =
        CommandRun.of(
            "forget",
            "--data",
            SharedServers.data(),
            "--board",
            "greenhouse:leaves",
            "--posting",
            "1",
            "--keep-responses",
            kept,
            "--json");
    assertThatRun(forget).endsWith(0);
    assertThat(forget.output().strip()).endsWith("\"responses\":1}").contains("\"listings\":");
    assertThat(files(Path.of(kept))).singleElement().asString().endsWith("stays.warc.gz");
    assertThatRun(ingest("leaves", "--keep-responses", kept)).endsWith(0);
    assertThat(files(Path.of(kept))).singleElement().asString().endsWith("stays.warc.gz");
  }

  @Test
  void aRoundDeletesWhatAnotherCommandForgot() throws IOException {
    String kept = folder.resolve("kept").toString();
    assertThatRun(ingest("away", "--keep-responses", kept)).endsWith(0);
    assertThatRun(
            CommandRun.of("forget", "--data", SharedServers.data(), "--board", "greenhouse:away"))
        .endsWith(0);
    assertThat(files(Path.of(kept))).hasSize(1);
    assertThatRun(ingest("next", "--keep-responses", kept)).endsWith(0);
    assertThat(files(Path.of(kept))).singleElement().asString().endsWith("next.warc.gz");
  }

  @Test
  void aFolderThatCannotBeUsedIsSaidAtTheStart() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThatRun(ingest("unused", "--keep-responses", file.toString()))
        .endsWith(65)
        .saysInOneLine("responses cannot be kept", file.toString(), "--keep-responses");
    String nowhere = folder.resolve("nowhere").toString();
    assertThatRun(
            CommandRun.of(
                "forget",
                "--data",
                SharedServers.data(),
                "--board",
                "greenhouse:unused",
                "--keep-responses",
                nowhere))
        .endsWith(65)
        .saysInOneLine("the directory does not exist", nowhere);
  }

  @Test
  void aFullDiskIsSaidAtTheStart() throws Exception {
    try (MemoryFileSystem disk = MemoryFileSystem.mount(folder.resolve("small"), "1m")) {
      assertThatRun(ingest("full", "--keep-responses", disk.path().toString()))
          .endsWith(75)
          .saysInOneLine("the disk is full", disk.path().toString(), "--keep-responses");
    }
  }

  private CommandRun ingest(String board, String... more) throws IOException {
    Path catalogue =
        Files.writeString(
            folder.resolve(board + ".csv"),
            "platform,token,base_url\ngreenhouse,%s,http://127.0.0.1:%d\n"
                .formatted(board, server.getAddress().getPort()));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "ingest",
                "--once",
                "--data",
                SharedServers.data(),
                "--catalogue",
                catalogue.toString()));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private static List<Path> files(Path below) throws IOException {
    try (Stream<Path> all = Files.walk(below)) {
      return all.filter(file -> file.toString().endsWith(".gz")).sorted().toList();
    }
  }
}
