package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import wagewire.app.settings.KnownSettings;
import wagewire.app.settings.Setting;

/** Tests the effective settings and their sources. */
class ConfigTest {

  private static final String SECRET = "hunter2hunter2hunter2";

  @TempDir Path folder;
  private String file;

  @BeforeEach
  void writeSettings() throws IOException {
    file =
        OwnersFile.write(
                folder.resolve("wagewire.properties"),
                """
                # Comments and blanks are fine.
                contact = me@example.org
                status.fresh-days = 4
                database.url = jdbc:postgresql://db/wagewire?user=me&password=%1$s
                database.password = %1$s
                serve.token = %1$s
                kafka.bootstrap.servers = broker:9093
                kafka.sasl.jaas.config = org.example.Login required password="%1$s";
                """
                    .formatted(SECRET))
            .toString();
  }

  @Test
  void optionsOutweighTheEnvironmentAndThatTheFile() {
    Map<String, String> environment =
        Map.of(
            "WAGEWIRE_CONTACT", "you@example.org",
            "WAGEWIRE_DATABASE", "jdbc:postgresql://variable/w",
            "WAGEWIRE_SETTINGS", file);
    CommandRun run =
        CommandRun.in(environment, "config", "--json", "--database", "jdbc:postgresql://option/w");
    assertThatRun(run).succeeds();
    assertThat(line(run, "database.url")).contains("://option/w", "option", "--database");
    assertThat(line(run, "contact")).contains("you@example.org", "environment", "WAGEWIRE_CONTACT");
    assertThat(line(run, "status.fresh-days")).contains("\"4\"", "\"file\"", file);
    assertThat(line(run, "serve.port")).contains("8490", "default");
  }

  @Test
  void secretsAreNeverShown() {
    Map<String, String> environment = Map.of("WAGEWIRE_KAFKA_SSL_KEY_PASSWORD", SECRET);
    for (String[] arguments :
        new String[][] {{"config", "--settings", file}, {"config", "--settings", file, "--json"}}) {
      CommandRun run = CommandRun.in(environment, arguments);
      assertThatRun(run).succeeds();
      assertThat(run.output())
          .contains("(set, not shown)", "kafka.sasl.jaas.config", "kafka.ssl.key.password")
          .contains("jdbc:postgresql://db/wagewire")
          .doesNotContain(SECRET);
    }
  }

  @Test
  void theFileSpeaksForOptionsOfOtherCommands() {
    assertThatRun(CommandRun.in(Map.of(), "serve", "--settings", wrongPort()))
        .endsWith(64)
        .saysInOneLine("--port", "eighty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "database.reader.password = hidden",
        "serve.token = a-token-of-the-tests",
        "alert.url = https://hooks.example/1",
        "kafka.ssl.key.password = hidden",
        "database.url = jdbc:postgresql://db/wagewire?password=hidden"
      })
  void aFileWithASecretThatOthersMayReadIsRefused(String secret) throws IOException {
    Path open = OwnersFile.write(folder.resolve("open.properties"), secret);
    assertThatRun(CommandRun.in(Map.of(), "config", "--settings", open.toString())).succeeds();
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
    CommandRun run = CommandRun.in(Map.of(), "config", "--settings", open.toString());
    assertThatRun(run).endsWith(65).saysInOneLine("rw-r--r--");
    assertThat(run.errors()).contains(open.toString(), "chmod go=").doesNotContain("hidden");
    Files.writeString(open, "contact = me@example.org");
    assertThatRun(CommandRun.in(Map.of(), "config", "--settings", open.toString())).succeeds();
  }

  @Test
  void aTokenThatOthersMayReadIsRefused() throws IOException {
    Path token = OwnersFile.write(folder.resolve("token"), "a-token-of-the-tests");
    Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatRun(CommandRun.in(Map.of(), "serve", "--token-file", token.toString()))
        .endsWith(65)
        .saysInOneLine("rw-r--r--");
  }

  @Test
  void anUnknownKeyEndsWith64AndNeverStopsTheHelp() throws IOException {
    Path wrong = OwnersFile.write(folder.resolve("wrong"), "serve.prot=1\n");
    assertThatRun(CommandRun.in(Map.of(), "status", "--settings", wrong.toString()))
        .endsWith(64)
        .saysInOneLine("unknown setting 'serve.prot'", "did you mean 'serve.port'?");
    assertThatRun(CommandRun.in(Map.of("WAGEWIRE_SETTINGS", wrong.toString()), "status", "--help"))
        .succeeds();
    assertThatRun(
            CommandRun.in(Map.of(), "status", "--settings", folder.resolve("none").toString()))
        .endsWith(64)
        .saysInOneLine("the settings file cannot be read", "none");
  }

  @Test
  void aVariableThatMeansNothingIsTold() {
    CommandRun run = CommandRun.in(Map.of("WAGEWIRE_CONTAKT", "me"), "config");
    assertThatRun(run).endsWith(0);
    assertThat(run.errors()).contains("WAGEWIRE_CONTAKT");
  }

  @Test
  void eachSettingIsListedAndItsOptionIsOneOfACommand() {
    CommandRun run = CommandRun.of("config", "--known");
    assertThatRun(run).succeeds();
    CommandLine commands = Wagewire.commandLine();
    for (Setting setting : KnownSettings.all()) {
      assertThat(run.output()).contains(setting.name(), setting.meaning());
      assertThat(commands.getSubcommands().values())
          .as(setting.name())
          .anyMatch(command ->
              !setting.hasOption()
                  || command.getCommandSpec().findOption(setting.option()) != null);
    }
  }

  private String wrongPort() {
    try {
      return OwnersFile.write(folder.resolve("port"), "serve.port=eighty\n").toString();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String line(CommandRun run, String key) {
    for (JsonNode line : run.json()) {
      if (line.get("key").asString().equals(key)) {
        return line.toString();
      }
    }
    throw new AssertionError("no " + key);
  }
}
