package wagewire.app.connect;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import wagewire.local.data.DataDirectory;
import wagewire.local.data.Durability;
import wagewire.local.kafka.EmbeddedKafka;
import wagewire.local.postgres.DatabaseAddress;
import wagewire.local.postgres.EmbeddedPostgresServer;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * The PostgreSQL, and where asked for the Kafka, that a command works on. Embedded ones are started
 * in the data directory, or joined where another command runs them already.
 */
public final class Servers implements AutoCloseable {

  private static final int CONNECTIONS = 12;

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final Map<String, String> kafka = new HashMap<>();
  private final DatabaseAddress address;
  private final HikariDataSource dataSource;
  private BooleanSupplier alive = () -> true;

  private Servers(CommonOptions options, boolean withKafka, Durability durability) {
    ClientSettings settings = ClientSettings.read(options.settings);
    kafka.putAll(settings.kafka());
    boolean embedded = options.database == null || (withKafka && options.kafka == null);
    DataDirectory directory = embedded ? DataDirectory.open(options.dataDirectory()) : null;
    try {
      if (withKafka) {
        kafka.put("bootstrap.servers", kafkaServers(options.kafka, directory, durability));
      }
      address = database(options.database, settings, directory, durability);
      dataSource = pool(address);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
    opened.push(dataSource);
  }

  /** PostgreSQL alone: for commands that only read. */
  public static Servers database(CommonOptions options) {
    return new Servers(options, false, Durability.DURABLE);
  }

  /** PostgreSQL and Kafka. */
  public static Servers all(CommonOptions options) {
    return new Servers(options, true, Durability.DURABLE);
  }

  /** PostgreSQL and Kafka without waiting for the disk: for what can be made again. */
  public static Servers throwAway(CommonOptions options) {
    return new Servers(options, true, Durability.FAST);
  }

  public HikariDataSource dataSource() {
    return dataSource;
  }

  /** Where the database answers, with its credentials. */
  public DatabaseAddress database() {
    return address;
  }

  /** Settings for any Kafka client, {@code bootstrap.servers} among them. */
  public Map<String, String> kafka() {
    return Map.copyOf(kafka);
  }

  /** The same settings for clients that take objects. */
  public Map<String, Object> kafkaObjects() {
    return Map.copyOf(kafka);
  }

  /** Throws SERVERS_LEFT when the command that runs the embedded servers has ended. */
  public void requireAlive() {
    if (!alive.getAsBoolean()) {
      throw new WagewireException(
          ErrorCode.SERVERS_LEFT,
          "the command that ran the embedded servers has ended",
          address.jdbcUrl(),
          "Run this command again; nothing that was acknowledged is lost.");
    }
  }

  @Override
  public void close() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException("A server could not be stopped", e);
      }
    }
  }

  private String kafkaServers(
      @Nullable String given, @Nullable DataDirectory directory, Durability durability) {
    if (given != null || directory == null) {
      return String.valueOf(given);
    }
    EmbeddedKafka embedded = EmbeddedKafka.startOrJoin(directory, durability);
    opened.push(embedded);
    BooleanSupplier before = alive;
    alive = () -> before.getAsBoolean() && embedded.isAlive();
    return embedded.bootstrapServers();
  }

  private DatabaseAddress database(
      @Nullable String given,
      ClientSettings settings,
      @Nullable DataDirectory directory,
      Durability durability) {
    if (given != null || directory == null) {
      return new DatabaseAddress(
          String.valueOf(given),
          settings.databaseUser() == null ? "" : settings.databaseUser(),
          settings.databasePassword() == null ? "" : settings.databasePassword());
    }
    EmbeddedPostgresServer embedded = EmbeddedPostgresServer.startOrJoin(directory, durability);
    opened.push(embedded);
    BooleanSupplier before = alive;
    alive = () -> before.getAsBoolean() && embedded.isAlive();
    return embedded.address();
  }

  private static HikariDataSource pool(DatabaseAddress address) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address.jdbcUrl());
    if (!address.user().isEmpty()) {
      config.setUsername(address.user());
      config.setPassword(address.password());
    }
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(10_000);
    config.addDataSourceProperty("options", "-c timezone=UTC");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    try {
      return new HikariDataSource(config);
    } catch (RuntimeException e) {
      throw new WagewireException(
          ErrorCode.DATABASE_UNREACHABLE,
          "PostgreSQL does not answer: " + cause(e),
          address.jdbcUrl(),
          "Check that it runs, that --database names it and that the credentials are right.",
          e);
    }
  }

  private static String cause(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse("no message");
  }
}
