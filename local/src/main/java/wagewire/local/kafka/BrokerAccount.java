package wagewire.local.kafka;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import wagewire.local.data.Durability;

/**
 * The one account of an embedded broker: its clients', the broker's own and the controller's. Both
 * sides prove that they know the password without sending it (SCRAM); a temporary broker's clients
 * send it, which is quicker.
 */
final class BrokerAccount {

  static final String PROTOCOL = "SASL_PLAINTEXT";

  private static final String SCRAM = "SCRAM-SHA-256";
  private static final String PLAIN = "PLAIN";
  private static final String USER = "wagewire";

  private BrokerAccount() {}

  /** Returns the settings with which a client logs in. */
  static Map<String, String> ofClient(String password, Durability durability) {
    return Map.of(
        "security.protocol",
        PROTOCOL,
        "sasl.mechanism",
        mechanism(durability),
        "sasl.jaas.config",
        loginModule(password, durability));
  }

  /** Returns the settings with which a broker's listeners require the password. */
  static Properties ofBroker(List<String> listeners, String password, Durability durability) {
    var properties = new Properties();
    String mechanism = mechanism(durability);
    properties.setProperty("sasl.enabled.mechanisms", mechanism);
    properties.setProperty("sasl.mechanism.inter.broker.protocol", mechanism);
    properties.setProperty("sasl.mechanism.controller.protocol", mechanism);
    for (String listener : listeners) {
      String prefix =
          "listener.name.%s.%s.".formatted(listener, mechanism).toLowerCase(Locale.ROOT);
      properties.setProperty(prefix + "sasl.jaas.config", loginModule(password, durability));
      if (mechanism.equals(SCRAM)) {
        properties.setProperty(
            prefix + "sasl.server.callback.handler.class", BrokerCredentialHandler.class.getName());
      }
    }
    return properties;
  }

  private static String mechanism(Durability durability) {
    return switch (durability) {
      case DURABLE, FAST -> SCRAM;
      case TEMPORARY -> PLAIN;
    };
  }

  private static String loginModule(String password, Durability durability) {
    return switch (durability) {
      case DURABLE, FAST ->
          "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%1$s\" password=\"%2$s\";"
              .formatted(USER, password);
      case TEMPORARY ->
          "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%1$s\" password=\"%2$s\" user_%1$s=\"%2$s\";"
              .formatted(USER, password);
    };
  }
}
