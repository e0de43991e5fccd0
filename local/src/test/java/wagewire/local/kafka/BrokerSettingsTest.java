package wagewire.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import wagewire.local.data.Durability;

final class BrokerSettingsTest {

  @Test
  void whoComesInByAForwardedPortIsToldTheAddressOfTheWayThere() {
    Properties settings =
        BrokerSettings.of(
            Path.of("data"),
            "secret",
            1001,
            1002,
            List.of(new ForwardedPort(1003, 2003)),
            Durability.FAST);
    assertThat(settings.getProperty("listeners"))
        .contains("CLIENTS://127.0.0.1:1001", "FORWARDED1003://127.0.0.1:1003");
    assertThat(settings.getProperty("advertised.listeners"))
        .contains("CLIENTS://127.0.0.1:1001", "FORWARDED1003://127.0.0.1:2003");
    assertThat(settings.getProperty("listener.security.protocol.map").split(","))
        .as("no way in without a password")
        .hasSize(3)
        .allMatch(listener -> listener.endsWith(":SASL_PLAINTEXT"));
  }
}
