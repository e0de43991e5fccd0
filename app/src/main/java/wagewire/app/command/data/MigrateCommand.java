package wagewire.app.command.data;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.DatabaseMigration;
import wagewire.app.connect.Servers;

/** {@code migrate}: brings tables and accounts up to date, for services that may not. */
@Command(
    name = "migrate",
    mixinStandardHelpOptions = true,
    description =
        "Brings PostgreSQL's tables up to date with the login of their owner, and makes the"
            + " accounts of services whose passwords are set (database.ingest.password and others)."
            + " Services with an account of their own need it once, and after each upgrade; other"
            + " commands migrate by themselves.")
public final class MigrateCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;

  @Override
  public Integer call() {
    try (Servers servers = Servers.database(options)) {
      List<String> accounts = DatabaseMigration.run(servers, options.settings());
      options.print(
          Map.of("accounts", accounts),
          "The tables are those of this version"
              + (accounts.isEmpty() ? "" : "; accounts: " + String.join(", ", accounts)));
      return 0;
    }
  }
}
