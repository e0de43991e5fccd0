package wagewire.reporting.serve.assistant;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import wagewire.reporting.serve.assistant.AssistantServer.Answer;

/** Answers in the versions of the protocol that begin with {@code initialize}. */
final class ProtocolMessages {

  /** Methods without whose parameters the SDK fails. */
  private static final Set<String> NEED_PARAMETERS =
      Set.of(McpSchema.METHOD_INITIALIZE, McpSchema.METHOD_TOOLS_CALL);

  private final McpJsonMapper json;
  private final MessageTransport transport = new MessageTransport();

  ProtocolMessages(List<ToolCall> tools, McpJsonMapper json) {
    this.json = json;
    var _ =
        McpServer.sync(transport)
            .serverInfo(
                McpSchema.Implementation.builder(AssistantServer.NAME, AssistantServer.VERSION)
                    .title(AssistantServer.TITLE)
                    .build())
            .instructions(ToolDefinition.instructions())
            .capabilities(McpSchema.ServerCapabilities.builder().tools(false).build())
            .jsonMapper(json)
            // Arguments are read with their nearest known values; tests validate what is answered.
            .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(null))
            .validateToolInputs(false)
            .immediateExecution(true)
            .tools(tools.stream().map(ProtocolMessages::specification).toList())
            .build();
  }

  /** Returns the versions, oldest first. */
  List<String> versions() {
    return transport.protocolVersions();
  }

  /**
   * Answers a message.
   *
   * @param tree the same message
   * @throws IOException for what is no message
   * @throws IllegalArgumentException for what is none, or lacks what its method needs
   */
  Answer answer(String message, JsonNode tree) throws IOException {
    if (NEED_PARAMETERS.contains(tree.path("method").asString(""))
        && !tree.path("params").isObject()) {
      throw new IllegalArgumentException("no parameters");
    }
    McpSchema.JSONRPCMessage read = McpSchema.deserializeJsonRpcMessage(json, message);
    if (read instanceof McpSchema.JSONRPCRequest request) {
      McpSchema.@Nullable JSONRPCResponse response =
          transport.handler().handleRequest(McpTransportContext.EMPTY, request).block();
      return Answer.of(json.writeValueAsString(response));
    }
    if (read instanceof McpSchema.JSONRPCNotification notification) {
      transport.handler().handleNotification(McpTransportContext.EMPTY, notification).block();
    }
    return Answer.NONE;
  }

  private static SyncToolSpecification specification(ToolCall call) {
    ToolDefinition definition = call.definition();
    McpSchema.Tool tool =
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
            .build();
    return new SyncToolSpecification(
        tool, (context, request) -> result(call.answer(request.arguments())));
  }

  private static McpSchema.CallToolResult result(ToolCall.Result result) {
    var built =
        McpSchema.CallToolResult.builder().addTextContent(result.text()).isError(result.isError());
    return (result.content() == null ? built : built.structuredContent(result.content())).build();
  }
}
