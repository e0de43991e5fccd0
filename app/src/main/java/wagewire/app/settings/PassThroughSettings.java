package wagewire.app.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.postgresql.PGProperty;

/** Settings that are passed unchanged to a client, under its own names. */
public enum PassThroughSettings {
  KAFKA("kafka.", "WAGEWIRE_KAFKA_"),
  DATABASE("database.", "WAGEWIRE_DATABASE_");

  /** Properties that the URL or the program sets. */
  private static final Set<String> NOT_OF_THE_DRIVER =
      Set.of(
          "user", "password", "PGHOST", "PGPORT", "PGDBNAME", "service", "reWriteBatchedInserts");

  private final String prefix;
  private final String variables;

  PassThroughSettings(String prefix, String variables) {
    this.prefix = prefix;
    this.variables = variables;
  }

  /** Returns the prefix of the client's names in a settings file. */
  public String prefix() {
    return prefix;
  }

  /**
   * Returns the prefix of environment variables; the client's names follow in capitals, with
   * underscores for dots.
   */
  public String variables() {
    return variables;
  }

  /** Returns the client of a key, even if the client does not know the key. */
  static Optional<PassThroughSettings> of(String key) {
    return Arrays.stream(values()).filter(one -> key.startsWith(one.prefix)).findFirst();
  }

  /** Returns the names of the client's settings. */
  Set<String> names() {
    return switch (this) {
      case KAFKA -> Kafka.NAMES;
      case DATABASE -> Driver.NAMES;
    };
  }

  String variable(String name) {
    return variables + name.replace('.', '_').toUpperCase(Locale.ROOT);
  }

  /** Returns true when the value must not be shown. */
  static boolean isSecret(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return lower.contains("password")
        || lower.contains("secret")
        || lower.contains("jaas")
        || lower.contains("keystore.key")
        || lower.contains("assertion.private");
  }

  /** Loaded only when needed, because the classes of Kafka load slowly. */
  private static final class Kafka {

    private static final Set<String> NAMES = names();

    private static Set<String> names() {
      Set<String> names = new TreeSet<>(ProducerConfig.configNames());
      names.addAll(ConsumerConfig.configNames());
      names.addAll(AdminClientConfig.configNames());
      return Set.copyOf(names);
    }
  }

  private static final class Driver {

    private static final Set<String> NAMES = names();

    private static Set<String> names() {
      Set<String> names = new TreeSet<>();
      for (PGProperty property : PGProperty.values()) {
        if (!NOT_OF_THE_DRIVER.contains(property.getName())) {
          names.add(property.getName());
        }
      }
      return Set.copyOf(names);
    }
  }
}
