package wagewire.lab.containers;

import java.time.Duration;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import picocli.CommandLine;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;

/** Kafka and PostgreSQL from the images that {@code docker-compose.yml} names. */
final class ContainerServers implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(3);

  private final RestartableContainer postgres;
  private final RestartableContainer kafka;

  private ContainerServers(RestartableContainer postgres, RestartableContainer kafka) {
    this.postgres = postgres;
    this.kafka = kafka;
  }

  static ContainerServers start() {
    RestartableContainer postgres = startPostgres();
    RestartableContainer kafka =
        RestartableContainer.start(
            new KafkaContainer("apache/kafka:4.3.1")
                // A broker that was killed is waited for until its session ends.
                .withEnv("KAFKA_BROKER_SESSION_TIMEOUT_MS", "2000")
                .withEnv("KAFKA_BROKER_HEARTBEAT_INTERVAL_MS", "500")
                .withStartupTimeout(START),
            9092);
    return new ContainerServers(postgres, kafka);
  }

  /** PostgreSQL alone. */
  static RestartableContainer startPostgres() {
    return RestartableContainer.start(
        new PostgreSQLContainer("postgres:18")
            .withDatabaseName("wagewire")
            .withUsername("wagewire")
            .withPassword("wagewire")
            .withStartupTimeout(START),
        5432);
  }

  RestartableContainer postgres() {
    return postgres;
  }

  RestartableContainer kafka() {
    return kafka;
  }

  /** For {@code --kafka}. */
  String bootstrap() {
    return "127.0.0.1:" + kafka.port();
  }

  /** For {@code --database}. */
  String jdbcUrl() {
    return jdbcUrl(postgres);
  }

  static String jdbcUrl(RestartableContainer postgres) {
    return "jdbc:postgresql://127.0.0.1:%d/wagewire?user=wagewire&password=wagewire"
        .formatted(postgres.port());
  }

  Servers connect() {
    return connect(bootstrap(), jdbcUrl());
  }

  /** As a command connects that is given both. */
  static Servers connect(String bootstrap, String jdbcUrl) {
    return Servers.all(
        CommandLine.populateCommand(
            new CommonOptions(), "--kafka", bootstrap, "--database", jdbcUrl));
  }

  @Override
  public void close() {
    kafka.close();
    postgres.close();
  }
}
