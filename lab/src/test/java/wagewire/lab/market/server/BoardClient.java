package wagewire.lab.market.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import wagewire.lab.market.board.MarketBoard;
import wagewire.model.board.BoardId;
import wagewire.model.json.Json;

/** Asks a market's server as a collector would. */
final class BoardClient implements AutoCloseable {

  private static final int PAGE = 100;

  private final MarketServer server;
  private final HttpClient http = HttpClient.newHttpClient();

  BoardClient(MarketServer server) {
    this.server = server;
  }

  /** The board's answer; parameters start with an ampersand, headers are pairs. */
  HttpResponse<byte[]> get(MarketBoard board, String parameters, String... headers)
      throws IOException {
    return get(URI.create(server.address(board.board()) + path(board) + parameters), headers);
  }

  HttpResponse<byte[]> getPath(String path) throws IOException {
    return get(server.address(new BoardId("lever", "any")).resolve(path));
  }

  /** The status, or "closed" when the server hangs up. */
  String outcome(MarketBoard board) {
    try {
      return String.valueOf(get(board, "").statusCode());
    } catch (IOException _) {
      return "closed";
    }
  }

  /** Ids of all listed listings, from all pages. */
  Set<String> ids(MarketBoard board) throws IOException {
    Set<String> ids = new HashSet<>();
    if (!board.platform().equals("lever")) {
      for (JsonNode job : Json.tree(get(board, "").body()).path("jobs")) {
        if (job.path("isListed").asBoolean(true)) {
          ids.add(job.path("id").asString());
        }
      }
      return ids;
    }
    int size = PAGE;
    for (int skip = 0; size == PAGE; skip += PAGE) {
      JsonNode page = Json.tree(get(board, "&limit=" + PAGE + "&skip=" + skip).body());
      page.forEach(posting -> ids.add(posting.path("id").asString()));
      size = page.size();
    }
    return ids;
  }

  @Override
  public void close() {
    http.close();
  }

  private HttpResponse<byte[]> get(URI address, String... headers) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  private static String path(MarketBoard board) {
    String token = board.token();
    return switch (board.platform()) {
      case "greenhouse" -> "/v1/boards/" + token + "/jobs?content=true&pay_transparency=true";
      case "lever" -> "/v0/postings/" + token + "?mode=json";
      case "ashby" -> "/posting-api/job-board/" + token + "?includeCompensation=true";
      default -> throw new IllegalArgumentException(board.platform());
    };
  }
}
