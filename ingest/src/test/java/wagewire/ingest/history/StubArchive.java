package wagewire.ingest.history;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import wagewire.ingest.testing.BoardServer;
import wagewire.ingest.testing.CannedAnswer;
import wagewire.model.json.Json;

/** A web archive on loopback, with an index and the replay of copies. */
final class StubArchive implements AutoCloseable {

  static final String INDEX = "/cdx/search/cdx";

  private static final List<String> COLUMNS =
      List.of("urlkey", "timestamp", "original", "mimetype", "statuscode", "digest", "length");

  final BoardServer server = new BoardServer();

  /** Copies by original address and timestamp. */
  private final Map<String, Map<String, CannedAnswer>> copies = new TreeMap<>();

  StubArchive() {
    server.script(INDEX, this::index);
    server.otherwise(this::replay);
  }

  URI address() {
    return server.address();
  }

  void hold(String original, String timestamp, String body) {
    hold(original, timestamp, CannedAnswer.json(body));
  }

  void hold(String original, String timestamp, CannedAnswer answer) {
    copies.computeIfAbsent(original, _ -> new TreeMap<>()).put(timestamp, answer);
  }

  /** Returns the requests so far: {@code index} or the timestamp of a copy. */
  List<String> asked() {
    return server.requests().stream()
        .map(BoardServer.Request::path)
        .map(path -> path.startsWith(INDEX) ? "index" : path.substring(5, 19))
        .toList();
  }

  private CannedAnswer index(BoardServer.Request request) {
    Map<String, String> query = query(request.path());
    List<List<String>> rows = new ArrayList<>();
    copies
        .getOrDefault(query.getOrDefault("url", ""), Map.of())
        .forEach((timestamp, _) -> {
          if (timestamp.compareTo(query.getOrDefault("from", "")) >= 0
              && timestamp.compareTo(query.getOrDefault("to", "")) <= 0) {
            rows.add(
                List.of("key", timestamp, query.get("url"), "application/json", "200", "X", "1"));
          }
        });
    if (!rows.isEmpty()) {
      rows.addFirst(COLUMNS);
    }
    return CannedAnswer.json(Json.text(rows));
  }

  private static Map<String, String> query(String path) {
    return List.of(path.substring(path.indexOf('?') + 1).split("&")).stream()
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private CannedAnswer replay(BoardServer.Request request) {
    String path = request.path();
    int original = path.indexOf("id_/");
    if (!path.startsWith("/web/") || original < 0) {
      return CannedAnswer.status(404);
    }
    return copies
        .getOrDefault(path.substring(original + 4), Map.of())
        .getOrDefault(path.substring(5, original), CannedAnswer.status(404));
  }

  @Override
  public void close() {
    server.close();
  }
}
