package wagewire.lab.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import wagewire.local.data.DataDirectory;
import wagewire.local.data.Durability;
import wagewire.local.kafka.EmbeddedKafka;
import wagewire.local.kafka.ForwardedPort;
import wagewire.local.postgres.EmbeddedPostgresServer;
import wagewire.local.process.Polling;

/**
 * A server alone in a process, which prints where it is and ends when the server has: with {@code
 * kafka} or {@code postgres} and its data directory; Kafka's ports for {@link ServerLinks} follow.
 * What PostgreSQL confirmed outlives its process, as in operation; of Kafka's that is so in any
 * case.
 */
public final class ServerProcess {

  private static final Duration FOREVER = Duration.ofDays(1);

  private ServerProcess() {}

  public static void main(String[] arguments) {
    DataDirectory data = DataDirectory.open(Path.of(arguments[1]));
    switch (arguments[0]) {
      case "kafka" -> {
        EmbeddedKafka kafka =
            EmbeddedKafka.startOrJoin(data, Durability.FAST, forwarded(arguments));
        System.out.println(kafka.bootstrapServers());
        Polling.until(FOREVER, () -> !kafka.isAlive());
      }
      case "postgres" -> {
        EmbeddedPostgresServer postgres =
            EmbeddedPostgresServer.startOrJoin(data, Durability.DURABLE);
        System.out.println(postgres.address().urlWithCredentials());
        Polling.until(FOREVER, () -> !postgres.isAlive());
      }
      default -> throw new IllegalArgumentException(arguments[0]);
    }
    System.exit(1);
  }

  private static List<ForwardedPort> forwarded(String[] arguments) {
    return Arrays.stream(arguments).skip(2).map(ServerProcess::forwarded).toList();
  }

  private static ForwardedPort forwarded(String ports) {
    int colon = ports.indexOf(':');
    return new ForwardedPort(
        Integer.parseInt(ports.substring(0, colon)), Integer.parseInt(ports.substring(colon + 1)));
  }
}
