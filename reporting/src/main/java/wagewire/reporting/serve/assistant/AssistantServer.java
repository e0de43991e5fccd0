package wagewire.reporting.serve.assistant;

import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import wagewire.model.json.Json;
import wagewire.model.source.YesNoUnknown;
import wagewire.model.text.NearestName;
import wagewire.model.text.StoredText;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.search.PostingSearch;
import wagewire.reporting.serve.answer.FigureResource;
import wagewire.reporting.serve.answer.TimeLimit;
import wagewire.reporting.trace.CountedPostings;
import wagewire.warehouse.Warehouse;

/**
 * Answers messages of the Model Context Protocol, each by itself: nothing is kept of a client from
 * one message to the next, and any number of threads may ask at once.
 */
public final class AssistantServer {

  /** The most characters of a message; a call of a tool has a few hundred. */
  public static final int MOST_CHARACTERS = 65_536;

  /** Header of a request that names the protocol's version. */
  public static final String VERSION_HEADER = "MCP-Protocol-Version";

  private static final Logger LOG = LoggerFactory.getLogger(AssistantServer.class);

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int TOO_LARGE = 413;
  private static final int SERVER_ERROR = 500;

  static final String NAME = "wagewire";
  static final String TITLE = "Wagewire";
  static final String VERSION = "0.1.0";

  private final Warehouse warehouse;
  private final Set<YesNoUnknown> redistribution;
  private final TimeLimit limit;
  private @Nullable Protocol protocol;

  /**
   * The protocol with its tools.
   *
   * @param tools names of the tools
   */
  private record Protocol(List<String> tools, ProtocolMessages messages) {}

  /**
   * @param redistribution terms of the sources whose single postings are passed on
   * @param limit of the time and number of calls that ask the database
   */
  public AssistantServer(Warehouse warehouse, Set<YesNoUnknown> redistribution, TimeLimit limit) {
    this.warehouse = warehouse;
    this.redistribution = Set.copyOf(redistribution);
    this.limit = limit;
  }

  /** Returns the protocol, which is made for the first message, as most services have none. */
  private synchronized Protocol protocol() {
    if (protocol == null) {
      List<ToolCall> tools = tools();
      protocol =
          new Protocol(
              tools.stream().map(call -> call.definition().name()).toList(),
              new ProtocolMessages(tools, new JacksonMcpJsonMapper(JsonMapper.builder().build())));
    }
    return protocol;
  }

  private List<ToolCall> tools() {
    Figures figures = new Figures(warehouse.sql());
    return Stream.of(
            new FiguresTool("growth", FigureResource.GROWTH, figures),
            new FiguresTool("pay", FigureResource.PAY, figures),
            new FiguresTool("tools", FigureResource.TOOLS, figures),
            new FiguresTool("counts", FigureResource.POSTINGS, figures),
            new FigureTool(figures),
            new PostingsTool(figures, new CountedPostings(warehouse, redistribution)),
            new SearchTool(warehouse.sql(), new PostingSearch(warehouse, redistribution)),
            new CompareTool(figures),
            new BriefTool(figures))
        .map(tool -> new ToolCall(tool, limit))
        .toList();
  }

  /**
   * Answer to a message.
   *
   * @param body JSON in one line; null where none is wanted, as for a notification
   * @param status of HTTP
   */
  public record Answer(@Nullable String body, int status) {

    static final Answer NONE = new Answer(null, 202);

    static Answer of(String body) {
      return new Answer(body, OK);
    }
  }

  /**
   * Answers a message; a call of a tool asks the database first.
   *
   * @param version in the header of its HTTP request; null without one
   */
  public Answer answer(String message, @Nullable String version) {
    if (message.length() > MOST_CHARACTERS) {
      return tooLong();
    }
    JsonNode tree;
    try {
      tree = Json.tree(message);
    } catch (JacksonException _) {
      return refused(null, ErrorCodes.PARSE_ERROR, "not JSON", BAD_REQUEST);
    }
    try {
      return answer(message, tree, version);
    } catch (IOException | JacksonException | IllegalArgumentException _) {
      return refused(
          tree, ErrorCodes.INVALID_REQUEST, "not a message that the protocol has", BAD_REQUEST);
    } catch (RuntimeException e) {
      LOG.error("A message was not answered", e);
      return refused(tree, ErrorCodes.INTERNAL_ERROR, "internal error", SERVER_ERROR);
    }
  }

  private Answer answer(String message, JsonNode tree, @Nullable String version)
      throws IOException {
    Protocol known = protocol();
    JsonNode tool = tree.path("params").path("name");
    if (tree.path("method").asString("").equals(McpSchema.METHOD_TOOLS_CALL)
        && tool.isString()
        && !known.tools.contains(tool.asString())) {
      return refused(
          tree,
          ErrorCodes.INVALID_PARAMS,
          "Unknown tool: " + NearestName.suggest(StoredText.oneLine(tool.asString()), known.tools),
          OK);
    }
    if (version != null && !known.messages.versions().contains(version)) {
      return refused(
          tree,
          ErrorCodes.INVALID_REQUEST,
          "the version may be " + String.join(", ", known.messages.versions()),
          BAD_REQUEST);
    }
    return known.messages.answer(message, tree);
  }

  /** Returns the answer to a message of more characters than there may be. */
  public static Answer tooLong() {
    return refused(
        null,
        ErrorCodes.INVALID_REQUEST,
        "a message has at most %d characters".formatted(MOST_CHARACTERS),
        TOO_LARGE);
  }

  /**
   * Returns an error of the protocol.
   *
   * @param message that is refused, whose id the answer has; null for one that was not read
   * @param status of HTTP
   */
  private static Answer refused(@Nullable JsonNode message, int code, String reason, int status) {
    ObjectNode answer = Json.mapper().createObjectNode().put("jsonrpc", "2.0").putNull("id");
    JsonNode id = message == null ? answer.path("id") : message.path("id");
    if (id.isString() || id.isIntegralNumber()) {
      answer.set("id", id);
    }
    answer.putObject("error").put("code", code).put("message", reason);
    return new Answer(Json.text(answer), status);
  }
}
