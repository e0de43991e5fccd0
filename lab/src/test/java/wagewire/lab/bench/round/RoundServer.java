package wagewire.lab.bench.round;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import wagewire.model.json.Json;

/**
 * Serves the boards of the simulated frame on addresses of this machine, one for each host. Prints
 * its port. {@code /control/next} on 127.0.0.1 begins the next round, {@code /control/counts}
 * returns what was requested since the last time. Arguments: a folder of saved answers of
 * Greenhouse, the table of observed boards, most postings of a board.
 */
public final class RoundServer {

  private final List<FrameBoard> boards;
  private final Map<Integer, FrameBoard> byServer = new HashMap<>();
  private final BoardAnswers answers;
  private final Map<String, LongAdder> lists = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> details = new ConcurrentHashMap<>();
  private final LongAdder other = new LongAdder();
  private final LongAdder missing = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private final AtomicInteger round = new AtomicInteger();

  private RoundServer(List<FrameBoard> boards, BoardAnswers answers) {
    this.boards = boards;
    this.answers = answers;
    boards.forEach(board -> byServer.put(board.server(), board));
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    RoundServer served =
        new RoundServer(
            FrameBoards.of(
                ObservedBoards.read(Path.of(arguments[1])), Integer.parseInt(arguments[2])),
            new BoardAnswers(SavedTexts.read(Path.of(arguments[0]))));
    HttpServer server = HttpServer.create(new InetSocketAddress(0), 1_000);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", served::answer);
    server.createContext("/control/", served::control);
    server.start();
    System.out.println(server.getAddress().getPort());
    Thread.currentThread().join();
  }

  private void control(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!isOfThisMachine(exchange)) {
        return;
      }
      if (exchange.getRequestURI().getPath().endsWith("/next")) {
        round.incrementAndGet();
      }
      RequestCounts counts =
          new RequestCounts(
              taken(lists),
              taken(details),
              other.sumThenReset(),
              missing.sumThenReset(),
              bytes.sumThenReset());
      byte[] body = Json.bytes(counts);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static Map<String, Long> taken(Map<String, LongAdder> counts) {
    Map<String, Long> taken = new TreeMap<>();
    counts.forEach((platform, count) -> taken.put(platform, count.sumThenReset()));
    return taken;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!isOfThisMachine(exchange)) {
        return;
      }
      String address = exchange.getRequestURI().toString();
      String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      if (address.equals("/robots.txt") || address.startsWith("/.well-known/")) {
        other.increment();
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      answer(exchange, address, asked);
    }
  }

  private void answer(HttpExchange exchange, String address, String asked) throws IOException {
    FrameBoard board = board(exchange, address);
    if (board == null) {
      missing.increment();
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    AnswerForm form = board.platform().form();
    String base = board.base(exchange.getLocalAddress().getPort()).toString();
    long posting = form.posting(address);
    count(posting < 0 ? lists : details, board);
    byte[] body =
        posting < 0
            ? answers.list(board, base, form.offset(address + asked), round.get())
            : answers.detail(board, base, posting);
    exchange.getResponseHeaders().set("Content-Type", form.media());
    String tag = "\"%08x\"".formatted(Arrays.hashCode(body));
    if (form.tagged()) {
      exchange.getResponseHeaders().set("ETag", tag);
    }
    if (form.tagged() && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    send(exchange, body);
  }

  private void send(HttpExchange exchange, byte[] body) throws IOException {
    byte[] sent = gzip(body);
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    bytes.add(sent.length);
    exchange.sendResponseHeaders(200, sent.length);
    exchange.getResponseBody().write(sent);
  }

  private static void count(Map<String, LongAdder> counts, FrameBoard board) {
    counts.computeIfAbsent(board.platform().id(), _ -> new LongAdder()).increment();
  }

  private @Nullable FrameBoard board(HttpExchange exchange, String address) {
    FrameBoard first = byServer.get(FrameBoard.server(local(exchange).getAddress()));
    if (first == null || !first.platform().form().shared()) {
      return first;
    }
    long posting = first.platform().form().posting(address);
    int number = posting < 0 ? AnswerForm.number(address) : FrameBoard.boardOf(posting);
    return number < 0 || number >= boards.size() ? null : boards.get(number);
  }

  private static InetAddress local(HttpExchange exchange) {
    return exchange.getLocalAddress().getAddress();
  }

  private static boolean isOfThisMachine(HttpExchange exchange) {
    return exchange.getRemoteAddress().getAddress().isLoopbackAddress();
  }

  private static byte[] gzip(byte[] body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream compressed = new GZIPOutputStream(bytes)) {
      compressed.write(body);
    }
    return bytes.toByteArray();
  }
}
