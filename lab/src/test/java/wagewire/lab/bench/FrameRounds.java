package wagewire.lab.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import wagewire.app.Wagewire;
import wagewire.lab.bench.round.FrameBoard;
import wagewire.lab.bench.round.GcLog;
import wagewire.lab.bench.round.RequestCounts;
import wagewire.lab.bench.round.RoundServer;
import wagewire.local.process.FolderTree;
import wagewire.model.event.Topics;
import wagewire.model.json.Json;

/** Runs rounds over boards of the simulated frame, each by services that are newly started. */
final class FrameRounds implements AutoCloseable {

  /** As if the next round came a week later. */
  private static final List<String> A_WEEK_LATER =
      List.of(
          "update crawl.listing_detail set read_at = read_at - interval '7 days'",
          "update crawl.board set attempted_at = attempted_at - interval '7 days',"
              + " complete_at = complete_at - interval '7 days',"
              + " full_at = full_at - interval '7 days'");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path folder;
  private final ServiceProcess server;
  private final BenchPass pass;
  private final int port;

  private FrameRounds(Path folder, ServiceProcess server) {
    this.folder = folder;
    this.server = server;
    this.pass = new BenchPass(Wagewire.class, passFolder(folder), 1);
    this.port = Integer.parseInt(server.lines().getFirst());
  }

  /**
   * @param arguments of {@link RoundServer}
   */
  static FrameRounds start(List<String> arguments) throws IOException {
    Path folder = Files.createTempDirectory("wagewire-round");
    return new FrameRounds(
        folder, ServiceProcess.start(RoundServer.class, folder, "boards", arguments));
  }

  private static Path passFolder(Path folder) {
    return folder.resolve("pass");
  }

  /** Runs a round until the warehouse shows all that it published. */
  MeasuredRound round(List<FrameBoard> boards)
      throws IOException, SQLException, InterruptedException {
    control("counts");
    long database = pass.servers().databaseBytes();
    long kafka = kafka();
    Path catalogue = folder.resolve("boards.csv");
    Files.writeString(
        catalogue,
        boards.stream()
            .map(board -> board.line(port))
            .collect(
                Collectors.joining("", "platform,token,kind,employer,base_url,details\n", "")));
    StageResult result =
        pass.together(
            List.of(
                "ingest",
                "--catalogue",
                catalogue.toString(),
                "--contact",
                "bench@example.org",
                "--once",
                "--json"),
            Map.of(MeasuredPart.BOARDS, List.of(server)));
    System.out.println(Files.readString(passFolder(folder).resolve("ingest.out")).strip());
    Files.readAllLines(passFolder(folder).resolve("ingest.err")).stream()
        .filter(line -> !line.contains(" ok") && !line.contains(" unchanged"))
        .limit(5)
        .forEach(System.out::println);
    MeasuredRound measured =
        new MeasuredRound(
            result,
            control("counts"),
            heap(),
            pass.servers().databaseBytes() - database,
            kafka() - kafka);
    System.out.println(measured);
    return measured;
  }

  private long heap() {
    return Stream.of(MeasuredPart.INGEST.id(), "transform1", "load1")
        .mapToLong(
            name -> GcLog.mostAfterCollection(ServiceProcess.gcLog(passFolder(folder), name)))
        .max()
        .orElseThrow();
  }

  private long kafka() {
    return LongStream.of(
            pass.servers().topicBytes(Topics.OBSERVATIONS),
            pass.servers().topicBytes(Topics.POSTINGS),
            pass.servers().topicBytes(Topics.REJECTIONS))
        .sum();
  }

  private RequestCounts control(String what) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:%d/control/%s".formatted(port, what));
    byte[] body =
        client
            .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray())
            .body();
    return Json.mapper().readValue(body, RequestCounts.class);
  }

  /** Changes the boards, and the clock, to those of the next week. */
  void passAWeek() throws IOException, SQLException, InterruptedException {
    control("next");
    try (Connection connection = pass.servers().servers().dataSource().getConnection();
        var statement = connection.createStatement()) {
      for (String change : A_WEEK_LATER) {
        statement.execute(change);
      }
      statement.execute("vacuum (analyze)");
    }
  }

  /** Returns the number of listings that are known without a description. */
  long undescribed() throws SQLException {
    try (Connection connection = pass.servers().servers().dataSource().getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select count(*) from postings.listing_record where not described")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Override
  public void close() throws IOException {
    pass.close();
    server.close();
    client.close();
    FolderTree.delete(folder);
  }
}
