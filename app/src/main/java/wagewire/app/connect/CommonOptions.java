package wagewire.app.connect;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wagewire.app.settings.SettingDefaults;
import wagewire.app.settings.Settings;
import wagewire.model.error.WagewireException;

/** Options that every command with servers has. */
public final class CommonOptions {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Directory of the embedded Kafka and PostgreSQL (default: ~/.wagewire).")
  @Nullable Path data;

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT,…",
      description = "Use this Kafka instead of the embedded one; also WAGEWIRE_KAFKA.")
  @Nullable String kafka;

  @Option(
      names = "--database",
      paramLabel = "JDBC-URL",
      description = "Use this PostgreSQL instead of the embedded one; also WAGEWIRE_DATABASE.")
  @Nullable String database;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description =
          "Properties file (settings: ./wagewire config --known); also WAGEWIRE_SETTINGS.")
  @Nullable Path settings;

  @Option(names = "--json", description = "Print JSON for machines instead of text for people.")
  boolean json;

  private @Nullable Servers servers;

  public CommonOptions() {}

  /** As if these had been given; null for what was not. */
  public CommonOptions(@Nullable Path data, @Nullable String database, @Nullable Path settings) {
    this.data = data;
    this.database = database;
    this.settings = settings;
  }

  /** What the environment and the settings file say. */
  public Settings settings() {
    return Settings.read(
        settings, command == null ? System.getenv() : SettingDefaults.environmentOf(command));
  }

  void opened(Servers opened) {
    servers = opened;
  }

  /**
   * Why the servers that were opened with these options left before the command's end, such as the
   * end of the command that ran them; null where they did not.
   */
  public @Nullable WagewireException departure() {
    return servers == null ? null : servers.departure();
  }

  public boolean json() {
    return json;
  }

  /** The data directory to use. */
  public Path dataDirectory() {
    return data == null ? Path.of(System.getProperty("user.home"), ".wagewire") : data;
  }

  /** Puts another directory in place of the default one; a directory that was named stays. */
  public void dataDirectoryUnlessNamed(Path directory) {
    if (data == null) {
      data = directory;
    }
  }

  /** True when {@code --data} was given. */
  public boolean dataDirectoryNamed() {
    return data != null;
  }
}
