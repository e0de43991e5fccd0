package wagewire.app.command.data;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.app.folder.FolderWriter;
import wagewire.app.folder.WrittenFolder;

/** {@code folder write}: brings a folder of Parquet files up to the newest release. */
@Command(
    name = "write",
    mixinStandardHelpOptions = true,
    description =
        "Writes figures, postings, weeks and releases of the newest release as Parquet files into"
            + " a folder of DIR, then makes DIR/current a link to it. Files in which no row"
            + " changed are hard links to those of the folder before, which stays for its readers"
            + " until the next one; of what was forgotten nothing stays. Readers of DIR/current"
            + " always see a whole release, also when this command is killed.")
final class FolderWriteCommand implements Callable<Integer> {

  private static final int MOST_BUCKETS = 99;

  @Mixin private CommonOptions options;

  @Parameters(paramLabel = "DIR", description = "New, empty, or one that this command made.")
  private Path directory = Path.of("");

  @Option(
      names = "--buckets",
      paramLabel = "N",
      description =
          "Files of a year's postings, by employer, 1 to 99 (default: as the folder has, at first"
              + " 8). Another number writes the folder anew.")
  private @Nullable Integer buckets;

  @Override
  public Integer call() {
    if (buckets != null && (buckets < 1 || buckets > MOST_BUCKETS)) {
      throw new ParameterException(
          options.commandLine(),
          "--buckets must be from 1 to %d, but %d is not".formatted(MOST_BUCKETS, buckets));
    }
    try (Servers servers = Servers.existing(options)) {
      WrittenFolder written = new FolderWriter(servers.openToRead(), directory, buckets).write();
      options.print(written, written.text());
      return 0;
    }
  }
}
