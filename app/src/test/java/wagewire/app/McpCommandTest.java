package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wagewire.local.LocalServers;
import wagewire.local.LocalServers.Need;
import wagewire.local.data.Durability;
import wagewire.model.json.Json;

/** Tests {@code mcp} as an assistant starts it, with a client of the SDK. */
@Tag("long")
class McpCommandTest {

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final McpJsonMapper JSON = new JacksonMcpJsonMapper(JsonMapper.builder().build());

  /** Enough for their count to be stored. */
  private static final int JOBS = 12;

  @TempDir static Path folder;
  private static LocalServers servers;

  @BeforeAll
  static void collect() throws Exception {
    servers = LocalServers.start(folder.resolve("data"), Need.POSTGRES_AND_KAFKA, Durability.FAST);
    collect("2026-07-26");
    collect("2026-08-02");
    assertThatRun(run("refresh", "--figures-only")).endsWith(0);
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  @Test
  void anAssistantThatStartsTheCommandIsAnsweredAsTheCommandsAnswer() throws Exception {
    List<String> errors = new CopyOnWriteArrayList<>();
    try (McpSyncClient client = client(errors)) {
      client.initialize();
      assertThat(CommandRun.of("--version").output())
          .isEqualToIgnoringNewLines("Wagewire " + client.getServerInfo().version());
      CallToolResult counts = call(client, "counts", Map.of("role", "mops"));
      String text = text(counts);
      JsonNode active = content(counts).at("/figures/0");
      String id = active.get("figure_id").asString();
      assertThat(run("figure", id).output()).contains(active.get("sentence").asString());
      assertThat(text).contains("figure " + id + ", active, ");

      CallToolResult postings = call(client, "postings", Map.of("id", id, "limit", 100));
      assertThat(text(postings))
          .contains("Marketing Operations Manager – Köln")
          .doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\n]]");

      CallToolResult unknown =
          client.callTool(
              CallToolRequest.builder("pay").arguments(Map.of("role", "mopps")).build());
      assertThat(unknown.isError()).isTrue();
      assertThat(text(unknown)).contains("did you mean 'mops'?");
    }
    assertThat(errors).isEmpty();
  }

  @Test
  void aDirectoryThatIsNotThereIsAnErrorAndNotCreated() {
    Path missing = folder.resolve("missing");
    CommandRun run = CommandRun.of("mcp", "--data", missing.toString());
    assertThatRun(run).endsWith(65).saysInOneLine(missing.toString());
    assertThat(missing).doesNotExist();
  }

  @Test
  void aSignalEndsItWhileTheInputIsOpen() throws Exception {
    try (ChildCommand mcp = ChildCommand.start("mcp", "--data", data())) {
      mcp.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}");
      assertThat(mcp.line()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}");
      mcp.signal("TERM");
      CommandRun end = mcp.end();
      assertThat(end.output()).isEmpty();
      assertThat(end.errors()).isEmpty();
    }
  }

  private static String data() {
    return folder.resolve("data").toString();
  }

  private static CommandRun run(String command, String... rest) {
    List<String> arguments = new ArrayList<>(List.of(command, "--data", data()));
    arguments.addAll(List.of(rest));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private static void collect(String day) throws Exception {
    StringBuilder rows = new StringBuilder("id,title,company,location\n");
    for (int job = 1; job <= JOBS; job++) {
      rows.append(job)
          .append(",Marketing Operations Manager – Köln,Company ")
          .append(job)
          .append(",\"Köln, Germany\"\n");
    }
    Path file = Files.writeString(folder.resolve(day + ".csv"), rows);
    assertThatRun(
            run(
                "import",
                "--platform",
                "csv",
                "--board",
                "asked-by-assistants",
                "--complete",
                "--observed-at",
                day,
                file.toString()))
        .succeeds();
  }

  private static ServerParameters parameters() {
    List<String> command = JavaCommand.of(Wagewire.class, "mcp", "--data", data());
    return ServerParameters.builder(command.getFirst())
        .args(command.subList(1, command.size()))
        .build();
  }

  private static McpSyncClient client(List<String> errors) {
    StdioClientTransport transport = new StdioClientTransport(parameters(), JSON);
    transport.setStdErrorHandler(errors::add);
    return McpClient.sync(transport)
        .requestTimeout(LIMIT)
        .initializationTimeout(LIMIT)
        .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(null))
        .build();
  }

  private static CallToolResult call(
      McpSyncClient client, String tool, Map<String, Object> arguments) {
    CallToolResult result =
        client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
    assertThat(result.isError()).as(() -> text(result)).isFalse();
    return result;
  }

  private static String text(CallToolResult result) {
    return ((TextContent) result.content().getFirst()).text();
  }

  private static JsonNode content(CallToolResult result) {
    return Json.mapper().valueToTree(result.structuredContent());
  }
}
