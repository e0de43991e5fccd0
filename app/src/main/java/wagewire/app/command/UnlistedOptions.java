package wagewire.app.command;

import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Options of all commands that mean nothing to some: their help leaves them out. They are accepted
 * there as before, and do nothing.
 */
public final class UnlistedOptions {

  private static final Map<String, List<String>> BY_COMMAND =
      Map.of(
          "deliver", List.of("--kafka"),
          "mcp", List.of("--kafka", "--json", "--no-color", "--plain"));

  private UnlistedOptions() {}

  /** Leaves the options out of the help of the program's commands. */
  public static void hideIn(CommandLine program) {
    for (CommandLine command : program.getSubcommands().values()) {
      BY_COMMAND
          .getOrDefault(command.getCommandName(), List.of())
          .forEach(option -> hide(command.getCommandSpec(), option));
    }
  }

  private static void hide(CommandSpec command, String option) {
    OptionSpec listed = command.findOption(option);
    command.remove(listed);
    command.addOption(OptionSpec.builder(listed).hidden(true).build());
  }
}
