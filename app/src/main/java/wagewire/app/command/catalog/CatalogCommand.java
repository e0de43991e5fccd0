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
        "Maintains the list of boards that are collected: checks it, adds boards, finds boards in"
            + " lists, on companies' pages and in crawl indexes.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      CatalogCheckCommand.class,
      CatalogAddCommand.class,
      CatalogImportCommand.class,
      CatalogDiscoverCommand.class
    })
public final class CatalogCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Name a command: check, add, import, discover");
  }
}
