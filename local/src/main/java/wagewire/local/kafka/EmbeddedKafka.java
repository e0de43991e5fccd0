package wagewire.local.kafka;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wagewire.local.data.DataDirectory;
import wagewire.local.data.Durability;
import wagewire.local.data.Secret;
import wagewire.local.data.ServerFolder;
import wagewire.local.data.SharedServer;
import wagewire.model.error.WagewireException;

/**
 * A real Kafka broker on a loopback port, in the process that starts it, at home in one folder. It
 * asks everybody for a password, since any user of the machine reaches its loopback address.
 */
public final class EmbeddedKafka implements AutoCloseable {

  /** Ports for clients and for the controller, outside the range of ephemeral ports. */
  private static final List<Integer> FIRST_CHOICES = List.of(29_092, 29_093);

  private static final List<Integer> ANY = List.of(0, 0);

  private final SharedServer server;
  private final Map<String, String> account;

  private EmbeddedKafka(SharedServer server, Map<String, String> account) {
    this.server = server;
    this.account = account;
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
   * Starts or joins a broker as {@link #startOrJoin(DataDirectory, Durability)} does, with further
   * ports.
   *
   * @param forwarded further ports, which have to be free
   */
  public static EmbeddedKafka startOrJoin(
      DataDirectory directory, Durability durability, List<ForwardedPort> forwarded) {
    ServerFolder folder = directory.kafka();
    var engine = new BrokerEngine(folder, durability, FIRST_CHOICES, forwarded);
    return entered(SharedServer.startOrJoin(folder, engine), durability);
  }

  /**
   * {@link #clientSettings} of a data directory's broker while some process runs it; starts
   * nothing. Empty also for a folder that cannot be read or that another account has written.
   */
  public static Optional<Map<String, String>> clientsIfRunning(Path dataDirectory) {
    try {
      ServerFolder folder = DataDirectory.kafkaIn(dataDirectory);
      Optional<String> address = SharedServer.addressIfRunning(folder);
      return address.isEmpty()
          ? Optional.empty()
          : Optional.of(
              clientSettings(
                  address.get(),
                  BrokerAccount.ofClient(Secret.kept(folder.password()), Durability.DURABLE)));
    } catch (IOException | WagewireException _) {
      return Optional.empty();
    }
  }

  /** Starts a broker in a new folder, which is deleted at close: for tests. */
  public static EmbeddedKafka temporary() {
    return entered(
        SharedServer.temporary(
            folder -> new BrokerEngine(folder, Durability.TEMPORARY, ANY, List.of())),
        Durability.TEMPORARY);
  }

  private static EmbeddedKafka entered(SharedServer server, Durability durability) {
    return server.opened(() ->
        new EmbeddedKafka(
            server, BrokerAccount.ofClient(Secret.kept(server.folder().password()), durability)));
  }

  /** Settings with which any client reaches the broker: its address and its password. */
  public Map<String, String> clientSettings() {
    return clientSettings(server.address(), account);
  }

  private static Map<String, String> clientSettings(String address, Map<String, String> account) {
    Map<String, String> settings = new HashMap<>(account);
    settings.put("bootstrap.servers", address);
    return Map.copyOf(settings);
  }

  /** Host and port. */
  public String bootstrapServers() {
    return server.address();
  }

  /** Returns whether the broker still runs; for a joined one, whether its owner still runs it. */
  public boolean isAlive() {
    return server.isAlive();
  }

  /** Ends an owned broker; leaves that of another process running. */
  @Override
  public void close() {
    server.close();
  }
}
