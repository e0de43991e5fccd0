package wagewire.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import wagewire.app.command.HelpCommand;
import wagewire.app.command.PrintingOptions;
import wagewire.app.command.UnlistedOptions;
import wagewire.app.command.VocabularyOption;
import wagewire.app.command.catalog.CatalogCommand;
import wagewire.app.command.data.BackupCommand;
import wagewire.app.command.data.ExportCommand;
import wagewire.app.command.data.ForgetCommand;
import wagewire.app.command.data.ImportCommand;
import wagewire.app.command.data.MigrateCommand;
import wagewire.app.command.data.NormalizeCommand;
import wagewire.app.command.data.ReplayCommand;
import wagewire.app.command.data.RestoreCommand;
import wagewire.app.command.data.SqlCommand;
import wagewire.app.command.figure.BriefCommand;
import wagewire.app.command.figure.CiteCommand;
import wagewire.app.command.figure.CountsCommand;
import wagewire.app.command.figure.FigureCommand;
import wagewire.app.command.figure.GrowthCommand;
import wagewire.app.command.figure.PayCommand;
import wagewire.app.command.figure.ToolsCommand;
import wagewire.app.command.service.DeliverCommand;
import wagewire.app.command.service.IngestCommand;
import wagewire.app.command.service.LoadCommand;
import wagewire.app.command.service.McpCommand;
import wagewire.app.command.service.RefreshCommand;
import wagewire.app.command.service.RunCommand;
import wagewire.app.command.service.ServeCommand;
import wagewire.app.command.service.TransformCommand;
import wagewire.app.command.status.ConfigCommand;
import wagewire.app.command.status.StatusCommand;
import wagewire.app.settings.SettingDefaults;

/** The command line program. */
@Command(
    name = "wagewire",
    mixinStandardHelpOptions = true,
    version = "Wagewire 0.1.0",
    header = "Hiring and pay figures from public job postings that can be printed and checked.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes:  0 success, 64 wrong usage, 65 bad input, 69 something is out of reach,",
      "             70 an internal error, 75 a later try may succeed."
    },
    subcommands = {
      RunCommand.class,
      RefreshCommand.class,
      BriefCommand.class,
      DeliverCommand.class,
      CiteCommand.class,
      GrowthCommand.class,
      PayCommand.class,
      CountsCommand.class,
      ToolsCommand.class,
      FigureCommand.class,
      SqlCommand.class,
      ExportCommand.class,
      StatusCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      MigrateCommand.class,
      ImportCommand.class,
      ForgetCommand.class,
      ReplayCommand.class,
      NormalizeCommand.class,
      IngestCommand.class,
      TransformCommand.class,
      LoadCommand.class,
      ServeCommand.class,
      McpCommand.class,
      CatalogCommand.class,
      ConfigCommand.class,
      HelpCommand.class
    })
public final class Wagewire implements Runnable {

  @Spec private CommandSpec spec;

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  public static CommandLine commandLine() {
    return commandLine(System.getenv());
  }

  /** Creates the command line with all commands, exit codes and one-line errors. */
  public static CommandLine commandLine(Map<String, String> environment) {
    CommandLine commandLine = new CommandLine(new Wagewire());
    CommandProvider.all().forEach(provider -> add(provider, commandLine));
    commandLine.setDefaultValueProvider(new SettingDefaults(environment));
    PrintingOptions.addTo(commandLine);
    VocabularyOption.addTo(commandLine.getCommandSpec());
    UnlistedOptions.hideIn(commandLine);
    HelpExamples.addTo(commandLine);
    commandLine.setExecutionStrategy(PrintingOptions::execute);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setParameterExceptionHandler(CommandFailures::wrongUsage);
    commandLine.setExecutionExceptionHandler(CommandFailures::failed);
    return commandLine;
  }

  private static void add(CommandProvider provider, CommandLine commandLine) {
    provider.commands().forEach(commandLine::addSubcommand);
    UsageMessageSpec help = commandLine.getCommandSpec().usageMessage();
    List<String> footer = new ArrayList<>(List.of(help.footer()));
    footer.add(1, "Start with:  " + provider.startWith());
    help.footer(footer.toArray(String[]::new));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command");
  }
}
