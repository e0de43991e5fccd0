package wagewire.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.app.OwnersFile;
import wagewire.model.error.WagewireException;

class SettingsTest {

  @TempDir Path folder;

  @Test
  void theEnvironmentOutweighsTheFile() throws IOException {
    Path file = file("database.user=of-the-file\ndatabase.password=also\n");
    Settings settings = Settings.read(file, Map.of("WAGEWIRE_DATABASE_USER", "of-the-variable"));
    assertThat(settings.value("database.user")).contains("of-the-variable");
    assertThat(settings.value("database.password")).contains("also");
    assertThat(settings.value("contact")).isEmpty();
  }

  @Test
  void theEnvironmentNamesTheFileWhereNoOptionDoes() throws IOException {
    Path file = file("contact=me@example.org\n");
    Map<String, String> environment = Map.of("WAGEWIRE_SETTINGS", file.toString());
    assertThat(Settings.read(null, environment).value("contact")).contains("me@example.org");
    Path other = Files.writeString(folder.resolve("other"), "contact=you@example.org\n");
    assertThat(Settings.read(other, environment).value("contact")).contains("you@example.org");
  }

  @ParameterizedTest
  @CsvSource({
    "databse.user, database.user",
    "serve.prot, serve.port",
    "kafka.securty.protocol, kafka.security.protocol",
    "database.sslmod, database.sslmode",
    "WAGEWIRE_SETTINGS, metrics.port",
    "Contact, contact",
  })
  void anUnknownKeyIsAnErrorThatNamesTheNearest(String key, String nearest) throws IOException {
    Path file = file(key + "=x\n");
    assertThatThrownBy(() -> Settings.read(file, Map.of()))
        .isInstanceOf(WagewireException.class)
        .hasMessageContainingAll("'" + key + "'", file.toString());
    if (!key.startsWith("WAGEWIRE")) {
      assertThatThrownBy(() -> Settings.read(file, Map.of()))
          .hasMessageContaining("did you mean '" + nearest + "'?");
    }
  }

  @Test
  void whatClientsKnowIsPassedOnUnderTheirOwnNames() throws IOException {
    Path file =
        file(
            """
            kafka.bootstrap.servers=broker:9093
            kafka.security.protocol=SASL_SSL
            kafka.sasl.mechanism=PLAIN
            database.url=jdbc:postgresql://db/wagewire
            database.user=me
            database.sslmode=verify-full
            """);
    Settings settings =
        Settings.read(
            file,
            Map.of(
                "WAGEWIRE_KAFKA_SASL_MECHANISM", "SCRAM-SHA-512",
                "WAGEWIRE_KAFKA_BOOTSTRAP_SERVERS", "elsewhere:1",
                "WAGEWIRE_KAFKA_LOG", "INFO",
                "WAGEWIRE_DATABASE_SSLROOTCERT", "/etc/ca.pem",
                "WAGEWIRE_DATABASE_PASSWORD", "secret"));
    assertThat(settings.valuesPassedOn(PassThroughSettings.KAFKA))
        .isEqualTo(Map.of("security.protocol", "SASL_SSL", "sasl.mechanism", "SCRAM-SHA-512"));
    assertThat(settings.valuesPassedOn(PassThroughSettings.DATABASE))
        .isEqualTo(Map.of("sslmode", "verify-full", "sslrootcert", "/etc/ca.pem"));
  }

  @Test
  void variablesWithoutAMeaningAreToldAndNoError() {
    Settings settings =
        Settings.read(
            null,
            Map.of(
                "WAGEWIRE_KAFKA_SERVICE_HOST", "10.0.0.1",
                "WAGEWIRE_KAFKA_SSL_KEY_PASSWORD", "secret",
                "WAGEWIRE_KEY_USAJOBS", "secret",
                "WAGEWIRE_CONTACTS", "me",
                "HOME", "/"));
    assertThat(settings.unknownVariables())
        .containsExactly("WAGEWIRE_CONTACTS", "WAGEWIRE_KAFKA_SERVICE_HOST");
  }

  @Test
  void noVariableHasANameThatKubernetesGivesAway() {
    assertThat(KnownSettings.all())
        .extracting(Setting::environment)
        .noneMatch(name -> name.endsWith("_PORT") || name.contains("_SERVICE_"))
        .doesNotHaveDuplicates();
    assertThat(KnownSettings.keys()).doesNotHaveDuplicates();
  }

  @Test
  void theDocumentationHasTheTable() throws IOException {
    assertThat(Path.of("../docs/settings.md")).content().contains(markdown(KnownSettings.all()));
  }

  private static String markdown(List<Setting> settings) {
    StringBuilder text = new StringBuilder();
    text.append("| key | environment | option | default | meaning |\n|---|---|---|---|---|\n");
    for (Setting one : settings) {
      text.append(
          "| %s | `%s` | %s | %s | %s |%n"
              .formatted(
                  one.inFile() ? "`" + one.key() + "`" : "",
                  one.environment(),
                  one.hasOption() ? "`" + one.option() + "`" : "",
                  one.defaultValue(),
                  one.meaning()));
    }
    for (PassThroughSettings client : PassThroughSettings.values()) {
      text.append(
          "| `%s*` | `%s*` | | | %s |%n"
              .formatted(client.prefix(), client.variables(), SettingsText.meaning(client)));
    }
    return text.toString();
  }

  private Path file(String text) throws IOException {
    return OwnersFile.write(folder.resolve("wagewire.properties"), text);
  }
}
