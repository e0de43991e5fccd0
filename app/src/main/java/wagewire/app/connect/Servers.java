package wagewire.app.connect;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wagewire.app.settings.PassThroughSettings;
import wagewire.app.settings.Settings;
import wagewire.local.data.DataDirectory;
import wagewire.local.data.Durability;
import wagewire.local.kafka.EmbeddedKafka;
import wagewire.local.postgres.DatabaseAddress;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.event.Topics;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.replay.ForeignReadings;

/**
 * The PostgreSQL, and where needed the Kafka, that a command uses. Embedded servers are started in
 * the data directory, or joined where another command runs them.
 */
public final class Servers implements AutoCloseable {

  private static final String BOOTSTRAP = "bootstrap.servers";
  private static final String RETENTION = "kafka.retention-days";

  private final EmbeddedServers embedded;
  private final Path dataDirectory;
  private final KafkaAccess kafka;
  private final DatabaseLogins logins;
  private final HikariDataSource dataSource;
  private @Nullable HikariDataSource readerPool;

  /** Reason for leaving, determined at the close. */
  private volatile @Nullable WagewireException departed;

  private Servers(CommonOptions options, boolean withKafka, Durability durability) {
    Settings settings = options.settings();
    int retentionDays = retentionDays(settings);
    boolean embeddedKafka = withKafka && options.kafka == null;
    String database = options.database;
    dataDirectory = options.dataDirectory();
    Map<String, String> clients = new HashMap<>(settings.valuesPassedOn(PassThroughSettings.KAFKA));
    if (options.kafka != null) {
      clients.put(BOOTSTRAP, options.kafka);
    }
    embedded = EmbeddedServers.start(dataDirectory, database == null, embeddedKafka, durability);
    clients.putAll(embedded.kafkaClients(embeddedKafka));
    kafka = new KafkaAccess(clients, retentionDays);
    try {
      logins = database == null ? embedded.logins() : DatabaseLogins.named(database, settings);
      dataSource = ConnectionPool.open(logins.own(), logins.driver());
    } catch (WagewireException e) {
      try {
        embedded.requireAlive();
      } finally {
        embedded.close();
      }
      throw e;
    }
    options.opened(this);
  }

  private static int retentionDays(Settings settings) {
    String text = settings.value(RETENTION).orElse(Integer.toString(Topics.RETENTION_DAYS));
    if (text.matches("[1-9]\\d{0,4}")) {
      return Integer.parseInt(text);
    }
    throw new WagewireException(
        ErrorCode.WRONG_USAGE,
        "'%s' is not a number of days of 1 or more".formatted(text),
        RETENTION,
        "Set for how many days topics that are created keep records, such as 35.");
  }

  /**
   * Opens PostgreSQL of an existing data directory, for commands that only read; creates nothing
   * for a mistyped name.
   *
   * @throws WagewireException UNREADABLE_INPUT for a data directory that does not exist or is empty
   */
  public static Servers existing(CommonOptions options) {
    if (options.database == null) {
      DataDirectory.requireFilled(options.dataDirectory());
    }
    return database(options);
  }

  /** Opens PostgreSQL only; creates the data directory if needed. */
  public static Servers database(CommonOptions options) {
    return new Servers(options, false, Durability.DURABLE);
  }

  /** Opens PostgreSQL and Kafka. */
  public static Servers all(CommonOptions options) {
    return new Servers(options, true, Durability.DURABLE);
  }

  /** Opens PostgreSQL and Kafka without waiting for the disk, for data that can be recreated. */
  public static Servers throwAway(CommonOptions options) {
    return new Servers(options, true, Durability.FAST);
  }

  /** Opens PostgreSQL only, without waiting for the disk. */
  public static Servers throwAwayDatabase(CommonOptions options) {
    return new Servers(options, false, Durability.FAST);
  }

  /** Returns the connections of the command's own account: the database's owner or a service's. */
  public HikariDataSource dataSource() {
    return dataSource;
  }

  /**
   * Migrates the warehouse as its owner and opens it with an account that has read access only;
   * with the owner's where that account's password is not set.
   */
  public Warehouse openToRead() {
    return toRead(Warehouse.open(dataSource));
  }

  /**
   * Opens the warehouse as {@link #openToRead} does, to read its newest release.
   *
   * @throws WagewireException OTHER_VOCABULARY where another vocabulary than the one in use made it
   */
  public Warehouse openFigures() {
    Warehouse warehouse = openToRead();
    requireRelease(warehouse);
    return warehouse;
  }

  /**
   * Migrates the warehouse and opens it as the command's own account, to serve its newest release.
   *
   * @throws WagewireException OTHER_VOCABULARY where another vocabulary than the one in use made it
   */
  public Warehouse migratedFigures() {
    Warehouse warehouse = Warehouse.open(dataSource);
    requireRelease(warehouse);
    return warehouse;
  }

  /**
   * Requires that the vocabulary in use made the newest release.
   *
   * @throws WagewireException OTHER_VOCABULARY
   */
  private static void requireRelease(Warehouse warehouse) {
    try (Connection connection = warehouse.connection()) {
      ForeignReadings.requireRelease(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("The newest release cannot be read", e);
    }
  }

  /** Returns a warehouse on these servers with the read access of {@link #openToRead}. */
  public synchronized Warehouse toRead(Warehouse warehouse) {
    if (logins.reader().isEmpty()) {
      return warehouse;
    }
    if (readerPool == null) {
      readerPool = ConnectionPool.ofReader(warehouse, logins.reader().get(), logins.driver());
    }
    return warehouse.withReader(readerPool);
  }

  /** Opens the warehouse for questions of others; the caller closes it before these servers. */
  public ServedWarehouse serve(Warehouse warehouse) {
    return ServedWarehouse.open(warehouse, dataSource, logins);
  }

  /**
   * Returns the login of the account with read access only.
   *
   * @throws WagewireException WRONG_USAGE for a named server when its password is not set
   */
  public DatabaseAddress requireReader() {
    return logins
        .reader()
        .orElseThrow(() ->
            new WagewireException(
                ErrorCode.WRONG_USAGE,
                "the password of the account that reads the warehouse is not set",
                "user " + Warehouse.READER,
                "Set database.reader.password (WAGEWIRE_DATABASE_READER_PASSWORD); see"
                    + " docs/settings.md."));
  }

  /** Returns the settings of PostgreSQL's driver with which logins are made. */
  Map<String, String> driverSettings() {
    return logins.driver();
  }

  /** Opens another database of the same server; the caller closes it. */
  public HikariDataSource beside(String database) {
    return ConnectionPool.open(logins.own().withDatabase(database), logins.driver());
  }

  /** Opens the database as another account; the caller closes it. */
  HikariDataSource as(String user, String password) {
    return ConnectionPool.open(logins.own().as(user, password), logins.driver());
  }

  /** Returns the address of the database, with its credentials. */
  public DatabaseAddress database() {
    return logins.own();
  }

  public KafkaAccess kafka() {
    return kafka;
  }

  /**
   * Returns client settings of a Kafka that was named or that a command runs in the data directory;
   * starts none.
   */
  public Optional<Map<String, Object>> kafkaIfUp() {
    if (kafka.settings().containsKey(BOOTSTRAP)) {
      return Optional.of(kafka.objects());
    }
    return EmbeddedKafka.clientsIfRunning(dataDirectory)
        .map(embedded -> {
          Map<String, Object> clients = new HashMap<>(kafka.settings());
          clients.putAll(embedded);
          return Map.copyOf(clients);
        });
  }

  /**
   * Checks the embedded servers.
   *
   * @throws WagewireException SERVERS_STOPPED when the command that runs them has ended
   */
  public void requireAlive() {
    embedded.requireAlive();
  }

  /**
   * Returns the reason why they cannot be used any more; null while they run, and when they ran
   * until the close.
   */
  @Nullable WagewireException departure() {
    if (departed != null || dataSource.isClosed()) {
      return departed;
    }
    try {
      requireAlive();
      return null;
    } catch (WagewireException e) {
      return e;
    }
  }

  @Override
  public synchronized void close() {
    departed = departure();
    kafka.close();
    if (readerPool != null) {
      readerPool.close();
    }
    dataSource.close();
    embedded.close();
  }
}
