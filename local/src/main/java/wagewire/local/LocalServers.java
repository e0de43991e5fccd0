package wagewire.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wagewire.local.data.DataDirectory;
import wagewire.local.data.Durability;
import wagewire.local.kafka.EmbeddedKafka;
import wagewire.local.postgres.DatabaseAddress;
import wagewire.local.postgres.EmbeddedPostgresServer;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * The embedded servers that a command needs, on one data directory. What this process starts ends
 * with it; what another process runs already is joined, and may leave.
 */
public final class LocalServers implements AutoCloseable {

  /** The servers that a command needs. */
  public enum Need {
    /** Enough for commands that only read. */
    POSTGRES,
    POSTGRES_AND_KAFKA
  }

  private static final Logger LOG = LoggerFactory.getLogger(LocalServers.class);

  private final DataDirectory directory;
  private final EmbeddedPostgresServer postgres;
  private final Optional<EmbeddedKafka> kafka;

  private LocalServers(
      DataDirectory directory, EmbeddedPostgresServer postgres, Optional<EmbeddedKafka> kafka) {
    this.directory = directory;
    this.postgres = postgres;
    this.kafka = kafka;
  }

  /** Starts or joins durable servers: for people's data. */
  public static LocalServers start(Path directory, Need need) {
    return start(directory, need, Durability.DURABLE);
  }

  /**
   * Starts or joins the servers; the durability is that of the process that starts them.
   *
   * @throws WagewireException when the directory is unusable or a server does not start
   */
  public static LocalServers start(Path directory, Need need, Durability durability) {
    DataDirectory data = DataDirectory.open(directory);
    LOG.debug("starting or joining {} in {}", need, data.path());
    return switch (need) {
      case POSTGRES ->
          new LocalServers(
              data, EmbeddedPostgresServer.startOrJoin(data, durability), Optional.empty());
      case POSTGRES_AND_KAFKA -> startBoth(data, durability);
    };
  }

  private static LocalServers startBoth(DataDirectory data, Durability durability) {
    CompletableFuture<EmbeddedPostgresServer> postgres =
        CompletableFuture.supplyAsync(
            () -> EmbeddedPostgresServer.startOrJoin(data, durability),
            work -> Thread.ofPlatform().name("starting PostgreSQL").start(work));
    Optional<EmbeddedKafka> kafka = Optional.empty();
    boolean areStarted = false;
    try {
      kafka = Optional.of(EmbeddedKafka.startOrJoin(data, durability));
      var servers = new LocalServers(data, postgres.join(), kafka);
      areStarted = true;
      return servers;
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
    } finally {
      if (!areStarted) {
        kafka.ifPresent(EmbeddedKafka::close);
        postgres.thenAccept(EmbeddedPostgresServer::close).exceptionally(_ -> null).join();
      }
    }
  }

  /** The database with the superuser's credentials. */
  public DatabaseAddress postgres() {
    return postgres.address();
  }

  /** The database with the password of the account that owns it. */
  public DatabaseAddress postgresOwner(String owner) {
    return postgres.ownerAddress(owner);
  }

  /** The database with the password of an account that only reads. */
  public DatabaseAddress postgresReader(String reader) {
    return postgres.readerAddress(reader);
  }

  /**
   * Settings with which any client reaches the broker: its address and its password.
   *
   * @throws IllegalStateException when PostgreSQL alone was asked for
   */
  public Map<String, String> kafkaClients() {
    return kafka
        .map(EmbeddedKafka::clientSettings)
        .orElseThrow(() -> new IllegalStateException("Kafka was not requested from these servers"));
  }

  /** Returns whether all servers still run; asked now and then by a command that works for long. */
  public boolean isAlive() {
    return postgres.isAlive() && kafka.map(EmbeddedKafka::isAlive).orElse(true);
  }

  /**
   * Ends a command whose servers have left, be it with the process that owned them.
   *
   * @throws WagewireException SERVERS_STOPPED unless all servers still run; DISK_FULL if that is
   *     why
   */
  public void requireAlive() {
    if (!isAlive()) {
      directory.requireSpace();
      throw new WagewireException(
          ErrorCode.SERVERS_STOPPED,
          "the servers of the data directory have stopped, with the command that started them",
          directory.path().toString(),
          "Run this command again");
    }
  }

  /** Ends the servers that this process started, and waits until they are gone. */
  @Override
  public void close() {
    try (postgres) {
      kafka.ifPresent(EmbeddedKafka::close);
    }
  }
}
