package wagewire.local.kafka;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * The one account of an embedded broker: its clients', the broker's own and the controller's. Both
 * sides prove that they know the password without sending it (SCRAM).
 */
final class BrokerAccount {

  static final String MECHANISM = "SCRAM-SHA-256";
  static final String PROTOCOL = "SASL_PLAINTEXT";

  private static final String USER = "wagewire";

  private BrokerAccount() {}

  /** Returns the settings with which a client logs in. */
  static Map<String, String> ofClient(String password) {
    return Map.of(
        "security.protocol",
        PROTOCOL,
        "sasl.mechanism",
        MECHANISM,
        "sasl.jaas.config",
        loginModule(password));
  }

  /** Returns the settings with which a broker's listeners require the password. */
  static Properties ofBroker(List<String> listeners, String password) {
    var properties = new Properties();
    properties.setProperty("sasl.enabled.mechanisms", MECHANISM);
    properties.setProperty("sasl.mechanism.inter.broker.protocol", MECHANISM);
    properties.setProperty("sasl.mechanism.controller.protocol", MECHANISM);
    for (String listener : listeners) {
      String prefix =
          "listener.name.%s.%s.".formatted(listener, MECHANISM).toLowerCase(Locale.ROOT);
      properties.setProperty(prefix + "sasl.jaas.config", loginModule(password));
      properties.setProperty(
          prefix + "sasl.server.callback.handler.class", BrokerCredentialHandler.class.getName());
    }
    return properties;
  }

  private static String loginModule(String password) {
    return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
        .formatted(USER, password);
  }
}
