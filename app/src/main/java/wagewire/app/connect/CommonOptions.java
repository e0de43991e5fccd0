package wagewire.app.connect;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wagewire.app.settings.SettingDefaults;
import wagewire.app.settings.Settings;
import wagewire.model.error.WagewireException;
import wagewire.model.json.Json;

/** Options of every command that uses servers. */
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

  /** Creates options with these values; null for those not given. */
  public CommonOptions(@Nullable Path data, @Nullable String database, @Nullable Path settings) {
    this.data = data;
    this.database = database;
    this.settings = settings;
  }

  /** Returns the settings of the environment and the settings file. */
  public Settings settings() {
    return Settings.read(
        settings, command == null ? System.getenv() : SettingDefaults.environmentOf(command));
  }

  /** Returns the command that has these options. */
  public CommandSpec command() {
    return requireNonNull(command);
  }

  public CommandLine commandLine() {
    return command().commandLine();
  }

  /** Prints the command's result on standard output: as JSON where that is asked for, else text. */
  public void print(Object result, String text) {
    PrintWriter output = commandLine().getOut();
    output.println(json ? Json.text(result) : text);
    output.flush();
  }

  void opened(Servers opened) {
    servers = opened;
  }

  /**
   * Returns the reason why the command's servers left before its end, such as the end of the
   * command that ran them; null when they did not.
   */
  public @Nullable WagewireException departure() {
    return servers == null ? null : servers.departure();
  }

  public boolean json() {
    return json;
  }

  /** Returns the data directory to use. */
  public Path dataDirectory() {
    return data == null ? Path.of(System.getProperty("user.home"), ".wagewire") : data;
  }

  /** Sets the default data directory; a directory that was named stays. */
  public void dataDirectoryUnlessNamed(Path directory) {
    if (data == null) {
      data = directory;
    }
  }

  /** Returns true when the PostgreSQL is that of the data directory. */
  public boolean databaseEmbedded() {
    return database == null;
  }

  /** Returns true when {@code --data} was given. */
  public boolean dataDirectoryNamed() {
    return data != null;
  }
}
