package wagewire.reporting.serve.assistant;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.modern.JsonRpc;
import io.modelcontextprotocol.modern.JsonRpc.JSONRPCResponse;
import io.modelcontextprotocol.modern.JsonRpc.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.modern.McpSchema;
import io.modelcontextprotocol.modern.McpSchema.ErrorCodes;
import io.modelcontextprotocol.modern.McpSchema.MetaKeys;
import io.modelcontextprotocol.modern.server.McpRequestContext;
import io.modelcontextprotocol.modern.server.McpServer;
import io.modelcontextprotocol.modern.server.McpSyncResponse;
import io.modelcontextprotocol.modern.server.McpTransportResponse;
import io.modelcontextprotocol.modern.server.feature.McpSyncTool;
import io.modelcontextprotocol.modern.server.feature.McpSyncToolRepository;
import io.modelcontextprotocol.modern.server.feature.ToolsFeature;
import io.modelcontextprotocol.modern.server.feature.ToolsPage;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import wagewire.reporting.serve.assistant.AssistantServer.Answer;
import wagewire.reporting.serve.assistant.AssistantServer.MessageHeaders;

/**
 * Answers in versions of the protocol whose requests carry their version as metadata: from
 * 2026-07-28 on. Over HTTP a request's headers repeat its version, method and tool, and are to say
 * the same.
 */
final class MetadataMessages {

  /** How long a client may keep the list of tools, which changes with the program alone. */
  private static final long TOOLS_KEPT = 3_600_000;

  private static final String METHOD_HEADER = "Mcp-Method";
  private static final String NAME_HEADER = "Mcp-Name";

  private final McpJsonMapper json;
  private final McpServer server;

  MetadataMessages(List<ToolCall> tools, McpJsonMapper json) {
    this.json = json;
    this.server =
        McpServer.builder()
            .serverInfo(
                McpSchema.Implementation.builder(AssistantServer.NAME, AssistantServer.VERSION)
                    .title(AssistantServer.TITLE)
                    .build())
            .instructions(ToolDefinition.instructions())
            .jsonMapper(json)
            .feature(
                ToolsFeature.ofSync(
                    new Repository(tools),
                    json,
                    (schema, content) -> ValidationResponse.asValid(null),
                    TOOLS_KEPT,
                    McpSchema.CacheScope.PUBLIC))
            .build();
  }

  /** Returns the versions, oldest first. */
  List<String> versions() {
    return List.of(McpSchema.LATEST_PROTOCOL_VERSION);
  }

  /** Returns the version in a message's metadata; null without one. */
  static @Nullable String version(JsonNode message) {
    JsonNode version = message.path("params").path("_meta").path(MetaKeys.PROTOCOL_VERSION);
    return version.isString() ? version.asString() : null;
  }

  /**
   * Answers a message.
   *
   * @param tree the same message
   * @param headers of its HTTP request; null without one
   * @throws IOException for what is no message
   */
  Answer answer(String message, JsonNode tree, @Nullable MessageHeaders headers)
      throws IOException {
    JsonRpc.JSONRPCMessage read = JsonRpc.deserializeMessage(json, message);
    if (!(read instanceof JsonRpc.JSONRPCRequest request)) {
      return Answer.NONE;
    }
    String mismatch = headers == null ? null : mismatch(tree, headers);
    if (mismatch != null) {
      return written(
          JSONRPCResponse.error(
              request.id(), new JSONRPCError(ErrorCodes.HEADER_MISMATCH, mismatch)));
    }
    McpTransportResponse response =
        server.handleBlocking(McpTransportContext.EMPTY, request).block();
    if (response instanceof McpTransportResponse.Result result) {
      return written(result.response());
    }
    if (response instanceof McpTransportResponse.Error error) {
      return written(error.response());
    }
    throw new IllegalStateException("no tool answers by a stream");
  }

  private Answer written(JSONRPCResponse response) throws IOException {
    JSONRPCError error = response.error();
    int status = error == null ? 200 : status(error.code());
    return new Answer(json.writeValueAsString(response), status);
  }

  /** Returns the status of HTTP that the protocol gives an error. */
  private static int status(int code) {
    return switch (code) {
      case ErrorCodes.METHOD_NOT_FOUND -> 404;
      case ErrorCodes.PARSE_ERROR,
          ErrorCodes.INVALID_REQUEST,
          ErrorCodes.INVALID_PARAMS,
          ErrorCodes.HEADER_MISMATCH,
          ErrorCodes.MISSING_REQUIRED_CLIENT_CAPABILITY,
          ErrorCodes.UNSUPPORTED_PROTOCOL_VERSION ->
          400;
      default -> 200;
    };
  }

  /** Returns the first header that does not say what the message says. */
  private static @Nullable String mismatch(JsonNode message, MessageHeaders headers) {
    Map<String, @Nullable String> wanted = new LinkedHashMap<>();
    wanted.put(AssistantServer.VERSION_HEADER, version(message));
    wanted.put(METHOD_HEADER, message.path("method").asString(""));
    if (message.path("method").asString("").equals(McpSchema.METHOD_TOOLS_CALL)) {
      wanted.put(NAME_HEADER, message.path("params").path("name").asString(""));
    }
    for (Map.Entry<String, @Nullable String> one : wanted.entrySet()) {
      String header = headers.value(one.getKey());
      if (header == null || !header.equals(one.getValue())) {
        return "the header %s does not say what the message says".formatted(one.getKey());
      }
    }
    return null;
  }

  /** The tools as this version lists and calls them. */
  private static final class Repository implements McpSyncToolRepository {

    private final Map<String, McpSyncTool> tools = new LinkedHashMap<>();

    Repository(List<ToolCall> calls) {
      calls.forEach(call -> tools.put(call.definition().name(), tool(call)));
    }

    @Override
    public ToolsPage list(McpRequestContext context, @Nullable String cursor) {
      return ToolsPage.of(tools.values().stream().map(McpSyncTool::definition).toList());
    }

    @Override
    public @Nullable McpSyncTool find(McpRequestContext context, String name) {
      return tools.get(name);
    }

    private static McpSyncTool tool(ToolCall call) {
      ToolDefinition definition = call.definition();
      return McpSyncTool.of(
          McpSchema.Tool.builder(definition.name(), definition.input())
              .title(definition.title())
              .description(definition.description())
              .outputSchema(definition.output())
              .annotations(
                  McpSchema.ToolAnnotations.builder()
                      .title(definition.title())
                      .readOnlyHint(true)
                      .destructiveHint(false)
                      .idempotentHint(true)
                      .openWorldHint(false)
                      .build())
              .build(),
          (context, request) -> McpSyncResponse.result(result(call.answer(request.arguments()))));
    }

    private static McpSchema.CallToolResult result(ToolCall.Result result) {
      var built =
          McpSchema.CallToolResult.builder()
              .addContent(McpSchema.TextContent.builder(result.text()).build())
              .isError(result.isError());
      return (result.content() == null ? built : built.structuredContent(result.content())).build();
    }
  }
}
