package wagewire.app.command.catalog;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code catalog}: maintains the list of boards. */
@Command(
    name = "catalog",
    mixinStandardHelpOptions = true,
    description =
        "Maintains the list of boards that are collected: prints it, adds boards, and checks it.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {CatalogListCommand.class, CatalogAddCommand.class, CatalogCheckCommand.class})
public final class CatalogCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command: list, add, check");
  }
}
