package wagewire.lab.tools;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import wagewire.model.json.Json;

/**
 * The addresses of Metabase that the script asks, which remember what they were sent. Metabase
 * itself is no artifact of a registry of libraries.
 */
final class RecordedMetabase implements AutoCloseable {

  static final String KEY = "mb_of_this_test";

  private final HttpServer server;
  private final List<Map.Entry<String, JsonNode>> requests = new ArrayList<>();

  /** Names of collections, cards and dashboards by kind; the place is the id, from 1. */
  private final Map<String, List<String>> made = new HashMap<>();

  private RecordedMetabase(HttpServer server) {
    this.server = server;
  }

  static RecordedMetabase start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    RecordedMetabase metabase = new RecordedMetabase(server);
    server.createContext("/api/", metabase::answer);
    server.start();
    return metabase;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /**
   * Returns the bodies of requests.
   *
   * @param request method and path, such as POST /api/card
   */
  synchronized List<JsonNode> requests(String request) {
    return requests.stream()
        .filter(one -> one.getKey().equals(request))
        .map(Map.Entry::getValue)
        .toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    JsonNode sent =
        Json.tree(
            body.length == 0 ? "{}" : new String(body, java.nio.charset.StandardCharsets.UTF_8));
    boolean known = KEY.equals(exchange.getRequestHeaders().getFirst("x-api-key"));
    byte[] answer = Json.bytes(known ? reply(exchange, sent) : Map.of());
    exchange.sendResponseHeaders(known ? 200 : 401, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private synchronized Object reply(HttpExchange exchange, JsonNode sent) {
    String path = exchange.getRequestURI().getPath();
    requests.add(Map.entry(exchange.getRequestMethod() + " " + path, sent));
    String kind = path.split("/")[2];
    return switch (exchange.getRequestMethod()) {
      case "POST" -> {
        List<String> names = made.computeIfAbsent(kind, _ -> new ArrayList<>());
        names.add(sent.get("name").asString());
        yield Map.of("id", names.size());
      }
      case "PUT" -> Map.of();
      default -> {
        if (kind.equals("database")) {
          yield Map.of("data", List.of(Map.of("id", 3, "name", "Wagewire")));
        }
        String query = exchange.getRequestURI().getQuery();
        yield query == null ? things(kind) : Map.of("data", things(query.replace("models=", "")));
      }
    };
  }

  private List<Map<String, Object>> things(String kind) {
    List<Map<String, Object>> things = new ArrayList<>();
    for (String name : made.getOrDefault(kind, List.of())) {
      things.add(Map.of("id", things.size() + 1, "name", name));
    }
    return things;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
