package wagewire.lab.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import wagewire.local.LocalServers;
import wagewire.local.LocalServers.Need;
import wagewire.local.data.Durability;
import wagewire.local.process.FolderTree;
import wagewire.local.process.ShutdownOrder;
import wagewire.model.json.Json;

/** The command {@code serve} on the warehouse of a demo, which tests may change. */
final class DemoSite implements AutoCloseable {

  private static final String WEEKS = "10";
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final Path data;
  private final LocalServers servers;
  private final CommandProcess serve;
  private final String address;

  private DemoSite(Path data, LocalServers servers, CommandProcess serve) throws IOException {
    this.data = data;
    this.servers = servers;
    this.serve = serve;
    this.address = serve.line();
  }

  /**
   * On a copy of the data directory that {@code -Dbrowser.data} names; without one, on a small demo
   * that is made now.
   */
  static DemoSite start() {
    try {
      Path folder = Files.createTempDirectory("wagewire-browser-test");
      ShutdownOrder.register(() -> FolderTree.delete(folder));
      String data = folder.toString();
      String given = System.getProperty("browser.data", "");
      if (given.isEmpty()) {
        CommandProcess.run("demo", "--once", "--weeks", WEEKS, "--data", data);
      } else {
        copy(Path.of(given), folder);
      }
      LocalServers servers = LocalServers.start(folder, Need.POSTGRES, Durability.FAST);
      return new DemoSite(
          folder, servers, CommandProcess.start("serve", "--port", "0", "--data", data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Before anything was collected. */
  static DemoSite empty() {
    try {
      Path folder = Files.createTempDirectory("wagewire-browser-test");
      ShutdownOrder.register(() -> FolderTree.delete(folder));
      LocalServers servers = LocalServers.start(folder, Need.POSTGRES, Durability.FAST);
      return new DemoSite(
          folder,
          servers,
          CommandProcess.start("serve", "--port", "0", "--data", folder.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without the topics, from which no page is made. */
  private static void copy(Path from, Path to) throws IOException {
    Path topics = from.resolve("kafka");
    try (var files = Files.walk(from)) {
      for (Path file : files.filter(one -> !one.equals(from) && !one.startsWith(topics)).toList()) {
        Path copy = to.resolve(from.relativize(file));
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  /** Its root, without a slash at the end. */
  String address() {
    return address;
  }

  /** Returns what a command prints about the demo. */
  String command(String... arguments) throws IOException {
    return CommandProcess.output(
        Stream.concat(Arrays.stream(arguments), Stream.of("--data", data.toString()))
            .toArray(String[]::new));
  }

  /** What the address answers to programs. */
  JsonNode json(String path) {
    return Json.tree(text(path));
  }

  /** The body of an answer that is not empty and no problem. */
  String text(String path) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address + path)).timeout(LIMIT).build();
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200 || answer.body().isEmpty()) {
        throw new AssertionError(path + " answers " + answer.statusCode() + ": " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Changes the warehouse as nothing but a test would.
   *
   * @return how many rows
   */
  int execute(String statement) {
    try (Connection connection =
            DriverManager.getConnection(servers.postgres().urlWithCredentials());
        Statement prepared = connection.createStatement()) {
      return prepared.executeUpdate(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws Exception {
    serve.close();
    servers.close();
  }
}
