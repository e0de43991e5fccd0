package wagewire.local.kafka;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import wagewire.local.data.DataDirectory;
import wagewire.local.data.Durability;
import wagewire.local.data.ServerFolder;
import wagewire.local.data.SharedServer;

/** A real Kafka broker on a loopback port, in the process that starts it, at home in one folder. */
public final class EmbeddedKafka implements AutoCloseable {

  /** For clients and for the controller; outside the range of outgoing connections' ports. */
  private static final List<Integer> FIRST_CHOICES = List.of(29_092, 29_093);

  private static final List<Integer> ANY = List.of(0, 0);

  private final SharedServer server;

  private EmbeddedKafka(SharedServer server) {
    this.server = server;
  }

  /**
   * Starts the broker of a data directory, or joins the process that runs it.
   *
   * @throws wagewire.model.error.WagewireException when neither is possible
   */
  public static EmbeddedKafka startOrJoin(DataDirectory directory, Durability durability) {
    return startOrJoin(directory, durability, List.of());
  }

  /**
   * As {@link #startOrJoin(DataDirectory, Durability)}.
   *
   * @param forwarded further ports, which have to be free
   */
  public static EmbeddedKafka startOrJoin(
      DataDirectory directory, Durability durability, List<ForwardedPort> forwarded) {
    ServerFolder folder = directory.kafka();
    var engine = new BrokerEngine(folder, durability, FIRST_CHOICES, forwarded);
    return new EmbeddedKafka(SharedServer.startOrJoin(folder, engine));
  }

  /** Host and port of a data directory's broker while some process runs it; starts nothing. */
  public static Optional<String> addressIfRunning(Path dataDirectory) {
    return SharedServer.addressIfRunning(DataDirectory.kafkaIn(dataDirectory));
  }

  /** Starts a broker in a new folder, which is deleted at close: for tests. */
  public static EmbeddedKafka temporary() {
    return new EmbeddedKafka(
        SharedServer.temporary(
            folder -> new BrokerEngine(folder, Durability.FAST, ANY, List.of())));
  }

  /** Host and port. */
  public String bootstrapServers() {
    return server.address();
  }

  /** Whether the broker still runs; for a joined one, whether its owner still runs it. */
  public boolean isAlive() {
    return server.isAlive();
  }

  /** Ends an owned broker; leaves that of another process running. */
  @Override
  public void close() {
    server.close();
  }
}
