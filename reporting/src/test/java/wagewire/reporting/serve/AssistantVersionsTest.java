package wagewire.reporting.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.model.json.Json;

/** Tests the versions of the protocol. */
class AssistantVersionsTest {

  private static final TestServedMarket MARKET = TestServedMarket.start();
  private static final TestSite SITE = MARKET.site();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @AfterAll
  static void stop() {
    HTTP.close();
    MARKET.close();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-26, 2025-03-26",
    "2025-06-18, 2025-06-18",
    "2025-11-25, 2025-11-25",
    "2020-01-01, 2025-11-25"
  })
  void aHandshakeAgreesOnAVersion(String asked, String agreed) throws Exception {
    String message =
        """
        {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "%s",
          "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}}\
        """
            .formatted(asked);
    HttpResponse<String> answer = post(message, Map.of());
    assertThat(Json.tree(answer.body()).at("/result/protocolVersion").asString()).isEqualTo(agreed);
  }

  @Test
  void aLaterVersionIsRefusedWithThoseThatThereAre() throws Exception {
    HttpResponse<String> answer =
        post(
            "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\"}",
            Map.of("MCP-Protocol-Version", "2027-01-01"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("2025-11-25");
  }

  private static HttpResponse<String> post(String message, Map<String, String> headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + SITE.port() + "/mcp"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(message));
    headers.forEach(request::header);
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }
}
