package wagewire.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wagewire.local.data.DataDirectory;
import wagewire.local.data.Durability;
import wagewire.local.data.LoopbackPorts;
import wagewire.local.testing.TestTopics;

/** Tests that a broker refuses other accounts of the machine, which reach its ports. */
@Tag("long")
final class BrokerAccessTest {

  private static final String TOPIC = "guarded";

  /** Kinds of clients without the broker's account. */
  enum Stranger {
    WITHOUT_A_WORD,
    WITH_A_WRONG_PASSWORD,
    UNDER_ANOTHER_NAME,
    IN_THE_CLEAR
  }

  @TempDir static Path folder;
  private static EmbeddedKafka kafka;

  @BeforeAll
  static void start() {
    kafka = EmbeddedKafka.startOrJoin(DataDirectory.open(folder), Durability.FAST);
    TestTopics.create(kafka.clientSettings(), List.of(TOPIC), 1);
  }

  @AfterAll
  static void stop() {
    kafka.close();
  }

  @ParameterizedTest
  @EnumSource(Stranger.class)
  void aStrangerNeitherListsNorReadsNorWritesNorDeletes(Stranger stranger) throws Exception {
    Map<String, Object> settings = impatient(stranger, kafka.bootstrapServers());
    try (Admin admin = Admin.create(settings)) {
      assertThatThrownBy(() -> admin.listTopics().names().get())
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(KafkaException.class);
      assertThatThrownBy(() -> admin.deleteTopics(List.of(TOPIC)).all().get())
          .isInstanceOf(ExecutionException.class);
    }
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      assertThatThrownBy(() -> consumer.partitionsFor(TOPIC)).isInstanceOf(KafkaException.class);
    }
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      assertThatThrownBy(() -> producer.send(new ProducerRecord<>(TOPIC, "forged")).get())
          .isInstanceOf(ExecutionException.class);
    }
    try (Admin admin = Admin.create(Map.<String, Object>copyOf(kafka.clientSettings()))) {
      assertThat(admin.listTopics().names().get()).containsExactly(TOPIC);
    }
  }

  @ParameterizedTest
  @EnumSource(Stranger.class)
  void theControllerTellsAStrangerNothing(Stranger stranger) throws Exception {
    Map<String, Object> settings = impatient(stranger, "");
    settings.remove("bootstrap.servers");
    settings.put("bootstrap.controllers", controller());
    try (Admin admin = Admin.create(settings)) {
      assertThatThrownBy(() -> admin.describeMetadataQuorum().quorumInfo().get())
          .isInstanceOf(ExecutionException.class);
    }
  }

  @Test
  void whoHasThePasswordGetsToTheControllerToo() throws Exception {
    Map<String, Object> settings = new HashMap<>(kafka.clientSettings());
    settings.remove("bootstrap.servers");
    settings.put("bootstrap.controllers", controller());
    try (Admin admin = Admin.create(settings)) {
      assertThat(admin.describeMetadataQuorum().quorumInfo().get().leaderId())
          .isEqualTo(BrokerSettings.NODE);
    }
  }

  /** The second of the remembered ports. */
  private static String controller() throws Exception {
    List<String> ports = Files.readAllLines(folder.toRealPath().resolve("kafka/ports"));
    return LoopbackPorts.address(Integer.parseInt(ports.getLast()));
  }

  private static Map<String, Object> impatient(Stranger stranger, String address) {
    Map<String, Object> settings = new HashMap<>(credentials(stranger));
    settings.put("bootstrap.servers", address);
    int limit = (int) Duration.ofSeconds(2).toMillis();
    settings.put("request.timeout.ms", limit);
    settings.put("default.api.timeout.ms", limit);
    settings.put("max.block.ms", limit);
    settings.put("delivery.timeout.ms", limit);
    settings.put("linger.ms", 0);
    return settings;
  }

  private static Map<String, String> credentials(Stranger stranger) {
    String module = "org.apache.kafka.common.security.%s required username=\"%s\" password=\"%s\";";
    return switch (stranger) {
      case WITHOUT_A_WORD -> Map.of();
      case WITH_A_WRONG_PASSWORD -> BrokerAccount.ofClient("guessed", Durability.FAST);
      case UNDER_ANOTHER_NAME ->
          Map.of(
              "security.protocol",
              "SASL_PLAINTEXT",
              "sasl.mechanism",
              "SCRAM-SHA-256",
              "sasl.jaas.config",
              module.formatted("scram.ScramLoginModule", "admin", "guessed"));
      case IN_THE_CLEAR ->
          Map.of(
              "security.protocol",
              "SASL_PLAINTEXT",
              "sasl.mechanism",
              "PLAIN",
              "sasl.jaas.config",
              module.formatted("plain.PlainLoginModule", "wagewire", "guessed"));
    };
  }
}
