package wagewire.app.command.data;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.app.folder.FolderVerifier;
import wagewire.app.folder.VerifiedFolder;

/** {@code folder verify}: compares a folder of Parquet files with PostgreSQL. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description =
        "Compares DIR/current with its manifest (checksums of all files) and with PostgreSQL at"
            + " the folder's release, row by row. Ends with 0, or with 65 and the first"
            + " difference.")
final class FolderVerifyCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;

  @Parameters(paramLabel = "DIR", description = "As given to folder write.")
  private Path directory = Path.of("");

  @Override
  public Integer call() {
    try (Servers servers = Servers.existing(options)) {
      VerifiedFolder verified = new FolderVerifier(servers.openToRead(), directory).verify();
      options.print(verified, verified.text());
      return 0;
    }
  }
}
