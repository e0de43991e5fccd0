package wagewire.app.command.service;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.ServedWarehouse;
import wagewire.app.connect.Servers;
import wagewire.reporting.serve.AccessPolicy;
import wagewire.reporting.serve.answer.TimeLimit;
import wagewire.reporting.serve.assistant.AssistantServer;
import wagewire.reporting.serve.assistant.MessageLines;

/** {@code mcp}: answers an assistant that started it, on standard input and output. */
@Command(
    name = "mcp",
    mixinStandardHelpOptions = true,
    description =
        "Answers an assistant's questions about figures (Model Context Protocol, stdio): reads"
            + " messages from standard input and writes nothing but answers to standard output."
            + " An assistant starts it; serve answers others at /mcp. See docs/assistant.md.")
public final class McpCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;

  @Override
  public Integer call() {
    PrintStream messages = System.out;
    // What else writes to standard output would be no message.
    System.setOut(System.err);
    try (Servers servers = Servers.existing(options);
        ServedWarehouse served = servers.serve(servers.migratedFigures());
        TimeLimit limit = TimeLimit.ofQuestions(served.warehouse()::renewConnections)) {
      AssistantServer server =
          new AssistantServer(served.warehouse(), AccessPolicy.OPEN.redistribution(), limit);
      MessageLines lines = new MessageLines(server, System.in, messages);
      return ForegroundService.run(servers, lines, lines::failure);
    } finally {
      System.setOut(messages);
    }
  }
}
