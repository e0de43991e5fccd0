package wagewire.lab.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import wagewire.model.json.Json;

/**
 * Serves boards of Greenhouse's form, {@code /v1/boards/acmeN/jobs}, each with all postings that
 * have a description in the saved answers of a folder, and ids of its own. With every answer but
 * the first a board has other titles, and a tenth of its postings is new, if it is told to change.
 * Prints its address, and the postings of a board. Arguments: the folder, {@code changing} (not).
 */
public final class RealBoards {

  private static final long BOARD = 10_000_000;
  private static final String BOARDS = "/v1/boards/acme";

  private final List<JsonNode> postings;
  private final boolean changing;
  private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();

  private RealBoards(List<JsonNode> postings, boolean changing) {
    this.postings = postings;
    this.changing = changing;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    RealBoards boards = new RealBoards(postings(Path.of(arguments[0])), arguments.length > 1);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", boards::answer);
    server.start();
    System.out.printf(
        "http://127.0.0.1:%d%n%d%n", server.getAddress().getPort(), boards.postings.size());
    Thread.currentThread().join();
  }

  private static List<JsonNode> postings(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .flatMap(RealBoards::postingsOf)
          .filter(posting -> posting.path("content").asString("").length() > 100)
          .toList();
    }
  }

  private static Stream<JsonNode> postingsOf(Path file) {
    try {
      JsonNode jobs = Json.tree(Files.readAllBytes(file)).path("jobs");
      return StreamSupport.stream(jobs.spliterator(), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (!path.startsWith(BOARDS)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      byte[] body = board(Integer.parseInt(path.substring(BOARDS.length()).split("/", -1)[0]));
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private byte[] board(int number) {
    int round =
        changing ? answers.computeIfAbsent(number, _ -> new AtomicInteger()).getAndIncrement() : 0;
    int size = postings.size();
    ObjectNode board = Json.mapper().createObjectNode();
    var jobs = board.putArray("jobs");
    for (int at = 0; at < size; at++) {
      ObjectNode job = (ObjectNode) postings.get(at).deepCopy();
      long id = BOARD * number + at + (at % 10 == 0 ? (long) size * round : 0);
      job.put("id", id);
      job.put("internal_job_id", id);
      job.put("requisition_id", "R" + id);
      job.put("company_name", "Acme " + number);
      if (round > 0) {
        job.put("title", "%s (%d)".formatted(job.path("title").asString(), round));
      }
      jobs.add(job);
    }
    board.putObject("meta").put("total", size);
    return Json.bytes(board);
  }
}
