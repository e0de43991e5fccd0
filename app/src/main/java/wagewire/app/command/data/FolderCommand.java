package wagewire.app.command.data;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code folder}: keeps a folder of Parquet files. */
@Command(
    name = "folder",
    mixinStandardHelpOptions = true,
    description =
        "Keeps a folder of Parquet files for DuckDB, pandas and Spark: writes what changed with"
            + " the newest release, and compares the folder with PostgreSQL.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {FolderWriteCommand.class, FolderVerifyCommand.class})
public final class FolderCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command: write, verify");
  }
}
