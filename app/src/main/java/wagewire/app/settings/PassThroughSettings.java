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

/** Settings that are handed to a client as they are, under its own names for them. */
public enum PassThroughSettings {
  KAFKA("kafka.", "WAGEWIRE_KAFKA_"),
  DATABASE("database.", "WAGEWIRE_DATABASE_");

  /** Said by the URL, or decided here. */
  private static final Set<String> NOT_OF_THE_DRIVER =
      Set.of(
          "user", "password", "PGHOST", "PGPORT", "PGDBNAME", "service", "reWriteBatchedInserts");

  private final String prefix;
  private final String variables;

  PassThroughSettings(String prefix, String variables) {
    this.prefix = prefix;
    this.variables = variables;
  }

  /** Before the client's own name, in a settings file. */
  public String prefix() {
    return prefix;
  }

  /** Before the client's own name in capitals, its dots as underscores, in the environment. */
  public String variables() {
    return variables;
  }

  /** The client a key is for, whether the client knows it or not. */
  static Optional<PassThroughSettings> of(String key) {
    return Arrays.stream(values()).filter(one -> key.startsWith(one.prefix)).findFirst();
  }

  /** The client's own names. */
  Set<String> names() {
    return switch (this) {
      case KAFKA -> Kafka.NAMES;
      case DATABASE -> Driver.NAMES;
    };
  }

  String variable(String name) {
    return variables + name.replace('.', '_').toUpperCase(Locale.ROOT);
  }

  /** Whether the value of the client's setting is not to be shown. */
  static boolean isSecret(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return lower.contains("password")
        || lower.contains("secret")
        || lower.contains("jaas")
        || lower.contains("keystore.key")
        || lower.contains("assertion.private");
  }

  /** Read only where one is named: the classes take their time. */
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
