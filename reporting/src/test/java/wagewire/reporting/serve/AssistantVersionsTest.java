package wagewire.reporting.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.modern.McpSchema.CallToolResult;
import io.modelcontextprotocol.modern.McpSchema.DiscoverResult;
import io.modelcontextprotocol.modern.McpSchema.TextContent;
import io.modelcontextprotocol.modern.McpSchema.Tool;
import io.modelcontextprotocol.modern.client.McpClient;
import io.modelcontextprotocol.modern.client.McpSyncClient;
import io.modelcontextprotocol.modern.client.transport.HttpClientMcpTransport;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wagewire.model.json.Json;

/** Versions of the protocol: that whose requests carry it, beside those with a handshake. */
class AssistantVersionsTest {

  private static final String NEWEST = "2026-07-28";
  private static final TestServedMarket MARKET = TestServedMarket.start();
  private static final TestSite SITE = MARKET.site();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @AfterAll
  static void stop() {
    HTTP.close();
    MARKET.close();
  }

  @Test
  void aClientOfTheNewestVersionIsAnsweredTheSame() {
    McpSyncClient newest = newest();
    DiscoverResult found = newest.discover();
    assertThat(found.supportedVersions()).containsExactly(NEWEST);
    try (AssistantClient client = AssistantClient.of(SITE.port(), null)) {
      assertThat(found.instructions()).isEqualTo(client.sdk().getServerInstructions());
      List<Tool> tools = newest.listTools().list().tools();
      assertThat(tools.stream().map(Tool::name))
          .containsExactlyInAnyOrderElementsOf(client.tools());
      for (Tool tool : tools) {
        assertThat(tool.description()).isEqualTo(client.tool(tool.name()).description());
        assertThat(tool.inputSchema()).isEqualTo(client.tool(tool.name()).inputSchema());
        assertThat(tool.outputSchema()).isEqualTo(client.tool(tool.name()).outputSchema());
      }
      Map<String, Object> role = Map.of("role", "mops");
      CallToolResult pay = newest.tool("pay").arguments(role).call();
      assertThat(pay.isError()).isFalse();
      var same = client.call("pay", role);
      assertThat(text(pay)).isEqualTo(AssistantClient.text(same));
      JsonNode content = Json.mapper().valueToTree(pay.structuredContent());
      assertThat(content).isEqualTo(AssistantClient.content(same));
    }
  }

  @Test
  void itsRefusalsAreResults() {
    CallToolResult refused = newest().tool("pay").arguments(Map.of("role", "mopps")).call();
    assertThat(refused.isError()).isTrue();
    assertThat(text(refused)).contains("did you mean 'mops'?");
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
        post(request("tools/list", "2027-01-01", ""), headers("2027-01-01", "tools/list", null));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Json.tree(answer.body()).at("/error/code").asInt()).isEqualTo(-32022);
    assertThat(answer.body()).contains(NEWEST);
  }

  @Test
  void aToolThatThereIsNotIsAnErrorWithTheNearest() throws Exception {
    HttpResponse<String> answer =
        post(
            request("tools/call", NEWEST, "\"name\": \"growht\", "),
            headers(NEWEST, "tools/call", "growht"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Json.tree(answer.body()).at("/error/code").asInt()).isEqualTo(-32602);
    assertThat(answer.body()).contains("'growht': did you mean 'growth'?");
  }

  @Test
  void aMethodThatThereIsNotIsNotFound() throws Exception {
    HttpResponse<String> answer =
        post(request("prompts/list", NEWEST, ""), headers(NEWEST, "prompts/list", null));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Json.tree(answer.body()).at("/error/code").asInt()).isEqualTo(-32601);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MCP-Protocol-Version", "Mcp-Method", "Mcp-Name"})
  void headersThatSayAnotherThingThanTheMessageAreRefused(String header) throws Exception {
    String message = request("tools/call", NEWEST, "\"name\": \"counts\", ");
    Map<String, String> right = headers(NEWEST, "tools/call", "counts");
    assertThat(post(message, right).statusCode()).isEqualTo(200);
    Map<String, String> wrong = new LinkedHashMap<>(right);
    wrong.put(header, header.startsWith("MCP") ? "2025-06-18" : "postings");
    Map<String, String> missing = new LinkedHashMap<>(right);
    missing.remove(header);
    for (Map<String, String> headers : List.of(wrong, missing)) {
      HttpResponse<String> answer = post(message, headers);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(Json.tree(answer.body()).at("/error/code").asInt()).isEqualTo(-32020);
      assertThat(answer.body()).contains(header);
    }
  }

  private static McpSyncClient newest() {
    return McpClient.sync(
            HttpClientMcpTransport.builder("http://127.0.0.1:" + SITE.port() + "/mcp")
                .jsonMapper(new JacksonMcpJsonMapper(JsonMapper.builder().build()))
                .build())
        .jsonMapper(new JacksonMcpJsonMapper(JsonMapper.builder().build()))
        .build();
  }

  private static String text(CallToolResult result) {
    return ((TextContent) result.content().getFirst()).text();
  }

  private static String request(String method, String version, String params) {
    return """
    {"jsonrpc": "2.0", "id": 1, "method": "%s", "params": {%s"_meta": {
      "io.modelcontextprotocol/protocolVersion": "%s",
      "io.modelcontextprotocol/clientCapabilities": {}}}}\
    """
        .formatted(method, params, version);
  }

  private static Map<String, String> headers(String version, String method, @Nullable String name) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("MCP-Protocol-Version", version);
    headers.put("Mcp-Method", method);
    if (name != null) {
      headers.put("Mcp-Name", name);
    }
    return headers;
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
