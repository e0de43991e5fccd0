package wagewire.app.connect;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import wagewire.ingest.store.CrawlSchema;
import wagewire.model.error.WagewireException;
import wagewire.warehouse.Warehouse;

/**
 * A warehouse for questions of others. PostgreSQL ends each of their statements at a limit, whether
 * or not somebody still waits for the answer, and readers' sessions that keep others from working
 * are ended.
 */
public final class ServedWarehouse implements AutoCloseable {

  /** As long as a request waits for its answer. */
  private static final Duration STATEMENT = Duration.ofSeconds(10);

  private final HikariDataSource owner;
  private final HikariDataSource reader;
  private final Warehouse warehouse;
  private final ReaderWatch watch;

  private ServedWarehouse(
      HikariDataSource owner, HikariDataSource reader, Warehouse warehouse, ReaderWatch watch) {
    this.owner = owner;
    this.reader = reader;
    this.warehouse = warehouse;
    this.watch = watch;
  }

  static ServedWarehouse open(Warehouse migrated, DataSource unlimited, DatabaseLogins logins) {
    CrawlSchema.migrate(unlimited);
    Map<String, String> limited = ConnectionPool.limited(logins.driver(), STATEMENT);
    HikariDataSource owner = ConnectionPool.open(logins.own(), limited);
    try {
      HikariDataSource reader =
          logins
              .reader()
              .map(login -> ConnectionPool.ofReader(migrated, login, limited))
              .orElse(owner);
      return new ServedWarehouse(
          owner,
          reader,
          migrated.withSessions(owner, reader),
          ReaderWatch.start(migrated, logins.reader(), logins.driver()));
    } catch (WagewireException e) {
      owner.close();
      throw e;
    }
  }

  public Warehouse warehouse() {
    return warehouse;
  }

  /** Returns connections of the owner with the limit. */
  public DataSource owner() {
    return owner;
  }

  @Override
  public void close() {
    watch.close();
    reader.close();
    owner.close();
  }
}
