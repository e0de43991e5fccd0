package wagewire.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.IntegerDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.local.LocalServers.Need;
import wagewire.local.process.OtherProcess;
import wagewire.local.process.Polling;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.event.Topics;

final class LocalServersTest {

  private static final int ENOUGH = 50;

  @TempDir Path folder;

  @Test
  void startsPostgresAloneForACommandThatOnlyReads() throws Exception {
    try (var servers = LocalServers.start(folder, Need.POSTGRES);
        Connection connection =
            DriverManager.getConnection(servers.postgres().urlWithCredentials())) {
      assertThat(connection.isValid(5)).isTrue();
      assertThat(folder.resolve("kafka/data")).doesNotExist();
      assertThatThrownBy(servers::kafkaClients).isInstanceOf(IllegalStateException.class);
      assertThatCode(servers::requireAlive).doesNotThrowAnyException();
    }
  }

  @Test
  void aSecondCommandJoinsAndEndsWhenTheFirstLeaves() throws Exception {
    try (var owner = ChildProcess.start(ServersCommand.class, folder.toString(), "hold")) {
      String addresses = owner.line();
      assertThat(addresses).startsWith("ready jdbc:postgresql://127.0.0.1:");
      try (var guest = ChildProcess.start(ServersCommand.class, folder.toString(), "watch")) {
        assertThat(guest.line()).isEqualTo(addresses);
        long postgres = postgresPid();

        owner.signal("TERM");

        assertThat(guest.line()).isEqualTo(ErrorCode.SERVERS_STOPPED.name());
        assertThat(guest.exitCode()).isEqualTo(75);
        assertThat(owner.exitCode()).as("ended by SIGTERM").isEqualTo(128 + 15);
        assertThat(Polling.until(Duration.ofSeconds(5), () -> !isRunning(postgres)))
            .as("nothing is left running")
            .isTrue();
      }
    }
    assertThat(folder.resolve("postgres/endpoint")).doesNotExist();
    assertThat(folder.resolve("kafka/endpoint")).doesNotExist();
  }

  @Test
  void losesNothingAcknowledgedWhenItsProcessIsKilled() throws Exception {
    int acknowledged = 0;
    long leftover;
    try (var owner = ChildProcess.start(ServersCommand.class, folder.toString(), "write")) {
      assertThat(owner.line()).startsWith("ready ");
      while (acknowledged < ENOUGH) {
        acknowledged = Integer.parseInt(String.valueOf(owner.line()));
      }
      leftover = postgresPid();
      owner.signal("KILL");
      for (String line = owner.line();
          line != null && line.matches("[0-9]+");
          line = owner.line()) {
        acknowledged = Integer.parseInt(line);
      }
      assertThat(owner.exitCode()).isEqualTo(128 + 9);
    }
    assertThat(isRunning(leftover)).as("PostgreSQL outlives its killed owner").isTrue();

    try (var servers = LocalServers.start(folder, Need.POSTGRES_AND_KAFKA)) {
      assertThat(isRunning(leftover)).as("the leftover is stopped").isFalse();
      Set<Integer> expected = new HashSet<>();
      for (int number = 1; number <= acknowledged; number++) {
        expected.add(number);
      }
      assertThat(rows(servers)).containsAll(expected);
      assertThat(records(servers, acknowledged)).containsAll(expected);
    }
  }

  @Test
  void refusesADirectoryOfANewerVersionBeforeItStartsAnything() throws Exception {
    Files.writeString(folder.resolve("version"), "2\n");
    assertThatThrownBy(() -> LocalServers.start(folder, Need.POSTGRES_AND_KAFKA))
        .isInstanceOfSatisfying(
            WagewireException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.NEWER_DATA_DIRECTORY));
    assertThat(folder).isDirectoryNotContaining("glob:**kafka");
  }

  private long postgresPid() throws IOException {
    Path file = folder.resolve("postgres/data/postmaster.pid");
    return Long.parseLong(Files.readAllLines(file).getFirst().strip());
  }

  private static boolean isRunning(long pid) {
    return OtherProcess.commandLine(pid).isPresent();
  }

  private static Collection<Integer> rows(LocalServers servers) throws Exception {
    Set<Integer> numbers = new HashSet<>();
    try (Connection connection = servers.postgres().dataSource().getConnection();
        var rows = connection.createStatement().executeQuery("SELECT number FROM written")) {
      while (rows.next()) {
        numbers.add(rows.getInt(1));
      }
    }
    return numbers;
  }

  private static Collection<Integer> records(LocalServers servers, int last) {
    Map<String, Object> settings = new HashMap<>(servers.kafkaClients());
    settings.put("key.deserializer", IntegerDeserializer.class);
    settings.put("value.deserializer", IntegerDeserializer.class);
    Set<Integer> numbers = new HashSet<>();
    var partition = new TopicPartition(Topics.POSTINGS, 0);
    try (var consumer = new KafkaConsumer<Integer, Integer>(settings)) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      for (int i = 0; i < 20 && !numbers.contains(last); i++) {
        consumer.poll(Duration.ofSeconds(1)).forEach(found -> numbers.add(found.value()));
      }
    }
    return numbers;
  }
}
