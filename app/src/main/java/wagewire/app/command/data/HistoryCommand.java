package wagewire.app.command.data;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code history}: gets what boards showed before they were collected. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    description =
        "Gets what boards showed before they were collected: plans which copies are wanted from a"
            + " public web archive, and fetches them for import.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {HistoryPlanCommand.class, HistoryFetchCommand.class})
public final class HistoryCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command: plan, fetch");
  }
}
