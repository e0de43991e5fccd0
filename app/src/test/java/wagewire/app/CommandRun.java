package wagewire.app;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import wagewire.model.json.Json;

/**
 * Result of one command that ran in this process.
 *
 * @param output text on standard output
 * @param errors text on standard error
 */
public record CommandRun(int exitCode, String output, String errors) {

  public static CommandRun of(String... arguments) {
    return in(System.getenv(), arguments);
  }

  /** Runs a command with these environment variables only. */
  public static CommandRun in(Map<String, String> environment, String... arguments) {
    StringWriter output = new StringWriter();
    StringWriter errors = new StringWriter();
    CommandLine command = Wagewire.commandLine(environment);
    command.setOut(new PrintWriter(output));
    command.setErr(new PrintWriter(errors));
    int exitCode = command.execute(arguments);
    return new CommandRun(exitCode, output.toString(), errors.toString());
  }

  public static CommandRun withInput(String input, String... arguments) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      return of(arguments);
    } finally {
      System.setIn(before);
    }
  }

  public List<String> lines() {
    return output.lines().toList();
  }

  public List<String> errorLines() {
    return errors.lines().toList();
  }

  public JsonNode json() {
    return Json.tree(output);
  }
}
