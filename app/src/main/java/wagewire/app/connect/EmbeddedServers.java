package wagewire.app.connect;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wagewire.local.LocalServers;
import wagewire.local.LocalServers.Need;
import wagewire.local.data.DataDirectory;
import wagewire.local.data.Durability;
import wagewire.local.kafka.EmbeddedKafka;
import wagewire.local.postgres.DatabaseAddress;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.warehouse.Accounts;
import wagewire.warehouse.DatabaseOwner;
import wagewire.warehouse.ReaderLogin;
import wagewire.warehouse.Warehouse;

/** The servers of a data directory that a command uses: both, one, or none. */
final class EmbeddedServers implements AutoCloseable {

  /** There is no TLS on the loopback address, and a question for it costs a connection. */
  private static final Map<String, String> DRIVER =
      Map.of("sslmode", "disable", "gssEncMode", "disable");

  private final @Nullable LocalServers local;
  private final @Nullable EmbeddedKafka broker;

  private EmbeddedServers(@Nullable LocalServers local, @Nullable EmbeddedKafka broker) {
    this.local = local;
    this.broker = broker;
  }

  /** Starts or joins the servers that are not elsewhere. */
  static EmbeddedServers start(
      Path directory, boolean postgres, boolean kafka, Durability durability) {
    if (postgres) {
      Need need = kafka ? Need.POSTGRES_AND_KAFKA : Need.POSTGRES;
      return new EmbeddedServers(LocalServers.start(directory, need, durability), null);
    }
    return new EmbeddedServers(
        null, kafka ? EmbeddedKafka.startOrJoin(DataDirectory.open(directory), durability) : null);
  }

  /** Returns settings for clients of the embedded Kafka; none where it is elsewhere. */
  Map<String, String> kafkaClients(boolean kafka) {
    if (broker != null) {
      return broker.clientSettings();
    }
    return kafka && local != null ? local.kafkaClients() : Map.of();
  }

  /**
   * Returns the logins to the embedded PostgreSQL. The database is the owner's from then on, who is
   * no superuser.
   *
   * @throws IllegalStateException when PostgreSQL is elsewhere
   */
  DatabaseLogins logins() {
    if (local == null) {
      throw new IllegalStateException("PostgreSQL is elsewhere");
    }
    DatabaseAddress owner = local.postgresOwner(DatabaseOwner.ACCOUNT);
    try (HikariDataSource superuser = ConnectionPool.open(local.postgres(), DRIVER)) {
      DatabaseOwner.establish(superuser);
      if (!knowsPassword(owner)) {
        Accounts.setPassword(superuser, owner.user(), owner.password());
      }
    }
    return new DatabaseLogins(owner, Optional.of(local.postgresReader(Warehouse.READER)), DRIVER);
  }

  /** Returns false only where PostgreSQL says so; the pool reports other failures. */
  private static boolean knowsPassword(DatabaseAddress account) {
    try (Connection _ = ConnectionPool.source(account, DRIVER).getConnection()) {
      return true;
    } catch (SQLException e) {
      return !ReaderLogin.WRONG_PASSWORD.equals(e.getSQLState());
    }
  }

  /**
   * Checks the servers.
   *
   * @throws WagewireException SERVERS_STOPPED when the command that runs them has ended
   */
  void requireAlive() {
    if (local != null) {
      local.requireAlive();
    }
    if (broker != null && !broker.isAlive()) {
      throw new WagewireException(
          ErrorCode.SERVERS_STOPPED,
          "the embedded Kafka has stopped, with the command that started it",
          broker.bootstrapServers(),
          "Run this command again; nothing that was acknowledged is lost.");
    }
  }

  @Override
  public void close() {
    if (broker != null) {
      broker.close();
    }
    if (local != null) {
      local.close();
    }
  }
}
