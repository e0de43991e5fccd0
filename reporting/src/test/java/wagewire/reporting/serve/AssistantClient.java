package wagewire.reporting.serve;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.json.schema.jackson3.DefaultJsonSchemaValidator;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wagewire.model.json.Json;

/** An assistant's client over HTTP, by the SDK, which checks answers against their schemas. */
final class AssistantClient implements AutoCloseable {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final JsonSchemaValidator SCHEMAS = new DefaultJsonSchemaValidator(MAPPER);

  private final McpSyncClient client;
  private final Map<String, Tool> tools;

  private AssistantClient(McpSyncClient client) {
    this.client = client;
    client.initialize();
    this.tools =
        client.listTools().tools().stream()
            .collect(Collectors.toMap(Tool::name, Function.identity()));
  }

  /**
   * Connects to a service on this machine.
   *
   * @param token null for none
   */
  static AssistantClient of(int port, @Nullable String token) {
    var transport =
        HttpClientStreamableHttpTransport.builder("http://127.0.0.1:" + port)
            .endpoint("/mcp")
            .jsonMapper(new JacksonMcpJsonMapper(MAPPER))
            .addHttpRequestCustomizer((request, method, uri, body, context) -> {
              if (token != null) {
                request.header("Authorization", "Bearer " + token);
              }
            })
            .build();
    return new AssistantClient(
        McpClient.sync(transport)
            .requestTimeout(Duration.ofSeconds(30))
            .initializationTimeout(Duration.ofSeconds(30))
            .jsonSchemaValidator(SCHEMAS)
            .build());
  }

  McpSyncClient sdk() {
    return client;
  }

  Set<String> tools() {
    return tools.keySet();
  }

  Tool tool(String name) {
    return requireNonNull(tools.get(name));
  }

  /** Calls a tool; the result is as its output schema describes it. */
  CallToolResult call(String tool, Map<String, Object> arguments) {
    CallToolResult result =
        client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
    assertThat(result.isError()).as(() -> text(result)).isFalse();
    var validated = SCHEMAS.validate(tool(tool).outputSchema(), result.structuredContent());
    assertThat(validated.valid()).as(validated.errorMessage()).isTrue();
    return result;
  }

  /** Calls a tool that refuses; returns the reason. */
  String refusal(String tool, Map<String, Object> arguments) {
    CallToolResult result =
        client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
    assertThat(result.isError()).as(() -> text(result)).isTrue();
    return text(result);
  }

  static String text(CallToolResult result) {
    return ((TextContent) result.content().getFirst()).text();
  }

  static JsonNode content(CallToolResult result) {
    return Json.mapper().valueToTree(result.structuredContent());
  }

  @Override
  public void close() {
    client.close();
  }
}
