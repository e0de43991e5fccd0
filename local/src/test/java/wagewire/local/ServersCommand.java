package wagewire.local;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.IntegerSerializer;
import wagewire.local.process.Polling;
import wagewire.local.testing.TestTopics;
import wagewire.model.error.WagewireException;
import wagewire.model.event.Topics;

/**
 * A command in a JVM of its own, for tests of what happens between processes. It prints {@code
 * ready} and its servers' addresses when they run.
 */
final class ServersCommand {

  private ServersCommand() {}

  /** Arguments: data directory; {@code hold}, {@code write} or {@code watch}. */
  public static void main(String[] arguments) throws Exception {
    var need = LocalServers.Need.POSTGRES_AND_KAFKA;
    try (var servers = LocalServers.start(Path.of(arguments[0]), need)) {
      System.out.println(
          "ready "
              + servers.postgres().urlWithCredentials()
              + " "
              + new TreeMap<>(servers.kafkaClients()));
      switch (arguments[1]) {
        case "hold" -> System.in.read();
        case "write" -> write(servers);
        case "watch" -> {
          Polling.until(Duration.ofSeconds(60), () -> !servers.isAlive());
          servers.requireAlive();
        }
        default -> throw new IllegalArgumentException(arguments[1]);
      }
    } catch (WagewireException failure) {
      System.out.println(failure.code());
      System.exit(failure.code().exitCode());
    }
  }

  /** Writes rows and records until it is killed, and prints each one that was acknowledged. */
  private static void write(LocalServers servers) throws Exception {
    TestTopics.create(servers.kafkaClients());
    Map<String, Object> settings = new HashMap<>(servers.kafkaClients());
    settings.put("key.serializer", IntegerSerializer.class);
    settings.put("value.serializer", IntegerSerializer.class);
    try (Connection connection = servers.postgres().dataSource().getConnection();
        var producer = new KafkaProducer<Integer, Integer>(settings)) {
      connection.createStatement().execute("CREATE TABLE written (number int PRIMARY KEY)");
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO written VALUES (?)")) {
        for (int number = 1; ; number++) {
          insert.setInt(1, number);
          insert.executeUpdate();
          producer.send(new ProducerRecord<>(Topics.POSTINGS, 0, number, number)).get();
          System.out.println(number);
        }
      }
    }
  }
}
