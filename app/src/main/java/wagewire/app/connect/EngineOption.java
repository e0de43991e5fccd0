package wagewire.app.connect;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wagewire.app.settings.Settings;
import wagewire.local.postgres.DatabaseAddress;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.warehouse.engine.DatabaseAccess;
import wagewire.warehouse.engine.EngineAddress;
import wagewire.warehouse.engine.EngineProvider;
import wagewire.warehouse.engine.RemoteEngine;

/** Option for the machines that compute a release or a replay. */
public final class EngineOption {

  /** This process alone. */
  public static final String EMBEDDED = "embedded";

  private static final String LOOPBACK = "127.0.0.1";

  @Option(
      names = "--engine",
      paramLabel = "MASTER",
      description =
          "Let the machines of this Spark compute, such as spark://HOST:7077: refresh resolves and"
              + " counts postings there, replay normalises; results are the same (default:"
              + " embedded, in this process); also WAGEWIRE_RELEASE_ENGINE.")
  private String master = EMBEDDED;

  /**
   * @param master as on a command line
   */
  public static EngineOption of(String master) {
    EngineOption option = new EngineOption();
    option.master = master;
    return option;
  }

  public String master() {
    return master;
  }

  /**
   * Returns what connects to the machines; null for this process alone.
   *
   * @throws WagewireException WRONG_USAGE without Spark's libraries or the secret, or when the
   *     account that reads the warehouse has no password
   */
  public @Nullable Supplier<RemoteEngine> machines(Settings settings, Servers servers) {
    if (master.isBlank() || master.equals(EMBEDDED)) {
      return null;
    }
    EngineProvider provider = EngineProvider.find();
    EngineAddress address =
        new EngineAddress(
            master,
            settings.value("release.engine.secret").orElseThrow(EngineOption::noSecret),
            settings.value("release.engine.host").orElse(LOOPBACK));
    DatabaseAddress reader = servers.requireReader();
    DatabaseAccess access =
        new DatabaseAccess(
            reader.jdbcUrl(), reader.user(), reader.password(), servers.driverSettings());
    return () -> new RemoteEngine(() -> provider.connect(address), access);
  }

  private static WagewireException noSecret() {
    return new WagewireException(
        ErrorCode.WRONG_USAGE,
        "the secret that Spark's machines share is not set",
        "setting release.engine.secret",
        "Set it (WAGEWIRE_RELEASE_ENGINE_SECRET) to the spark.authenticate.secret of master and"
            + " workers; see docs/operations.md.");
  }
}
