package wagewire.warehouse.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jooq.Record;
import wagewire.local.postgres.DatabaseAddress;
import wagewire.local.testing.TestPostgres;
import wagewire.model.event.PostingEvent;
import wagewire.warehouse.ReaderLogin;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.load.Batch;
import wagewire.warehouse.load.BatchMerge;

/** A warehouse in a database of its own, filled without Kafka. */
public final class TestWarehouse {

  /** Deletes row by row, which for the few rows of a test is quicker than truncating. */
  private static final String EMPTY =
      """
      do $$
      declare
        filled text;
      begin
        set local session_replication_role = replica;
        foreach filled in array string_to_array('
          postings.board, postings.snapshot, postings.snapshot_part, postings.snapshot_listings,
          postings.listing_record, postings.content, postings.listing_run, postings.listing_sighting, postings.rejection,
          postings.load_offset, postings.block_changed, postings.listing_days, postings.listing_presence,
          postings.posting, postings.spell, postings.posting_tool,
          postings.posting_place, postings.listing_merge, postings.posting_changed,
          postings.evidence_changed, metrics.board_unit, metrics.board_lapse, metrics.index_base,
          metrics.erratum, metrics.coverage_break, metrics.failed_check, metrics.release, metrics.figure,
          metrics.release_week, metrics.kept_posting, metrics.kept_week, metrics.unit_count, metrics.role_week
        ', ',') loop
          execute 'delete from ' || filled;
        end loop;
      end $$
      """;

  private static final List<HikariDataSource> POOLS = new CopyOnWriteArrayList<>();

  /** Password of the role that the warehouses of all tests of a JVM share. */
  public static final String READERS_PASSWORD = "of-the-tests-readers";

  private final DatabaseAddress address;
  private final DataSource dataSource;
  private final Warehouse warehouse;

  private TestWarehouse(DatabaseAddress address) {
    this.address = address;
    this.dataSource = pool(address);
    this.warehouse = Warehouse.open(dataSource);
  }

  public static TestWarehouse fresh() {
    return new TestWarehouse(TestPostgres.copyOf(Template.MIGRATED));
  }

  /** Migrating takes longer than copying. */
  private static final class Template {
    static final DatabaseAddress MIGRATED = TestPostgres.freshDatabase();

    static {
      Warehouse _ = Warehouse.open(MIGRATED.dataSource());
    }
  }

  /**
   * A few connections, opened when they are needed. All warehouses of a JVM share one server, so a
   * new pool closes what the others do not use.
   */
  private static DataSource pool(DatabaseAddress address) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(address.dataSource());
    config.setMaximumPoolSize(6);
    config.setMinimumIdle(0);
    HikariDataSource pool = new HikariDataSource(config);
    POOLS.forEach(other -> other.getHikariPoolMXBean().softEvictConnections());
    POOLS.add(pool);
    return pool;
  }

  /** As if nothing had been released yet. */
  public void withdrawReleases() {
    try (Connection connection = warehouse.connection()) {
      WithdrawnReleases.from(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As a command does that comes later. */
  public Warehouse openAgain() {
    return Warehouse.open(dataSource);
  }

  /** Connections to its database. */
  public DataSource dataSource() {
    return dataSource;
  }

  public Warehouse warehouse() {
    return warehouse;
  }

  /** The same, read by the account that can change nothing. */
  public Warehouse asReader() {
    DatabaseAddress reader = address.as(Warehouse.READER, READERS_PASSWORD);
    ReaderLogin.ensureAccess(
        warehouse, reader.user(), reader.password(), () -> reader.dataSource().getConnection());
    return warehouse.withReader(pool(reader));
  }

  /** Forgets everything, for the next try of a property. */
  public void empty() {
    execute(EMPTY);
  }

  /**
   * Changes a column of released figures, as if they had been released so.
   *
   * @param column of {@code metrics.estimate}
   * @param expression of the new value, in which {@code estimate} is the old one
   * @param where which rows of {@code metrics.figure}
   */
  public void restate(String metric, String column, String expression, String where) {
    execute(
        """
        update metrics.figure set estimates[array_position(metrics, number)].%1$s = %2$s
        from metrics.metric_number
        where metric = '%3$s' and number = any (metrics) and %4$s
        """
            .formatted(
                column,
                expression.replace("estimate", "estimates[array_position(metrics, number)]"),
                metric,
                where));
  }

  /** Takes the events in as one batch. */
  public void load(List<? extends PostingEvent> events) {
    Batch batch = new Batch();
    events.forEach(batch::add);
    try (Connection connection = warehouse.connection()) {
      connection.setAutoCommit(false);
      BatchMerge.merge(connection, batch);
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public void load(PostingEvent... events) {
    load(List.of(events));
  }

  public void execute(String sql) {
    warehouse.sql().execute(sql);
  }

  /** The query's rows as lines, columns parted by a bar. */
  public List<String> rows(String query) {
    List<String> rows = new ArrayList<>();
    for (Record row : warehouse.sql().fetch(query)) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < row.size(); column++) {
        Object cell = row.get(column);
        cells.add(cell instanceof Object[] array ? Arrays.toString(array) : String.valueOf(cell));
      }
      rows.add(String.join("|", cells));
    }
    return rows;
  }

  /** All rows of these tables of the schema {@code postings}, each table's in one order. */
  public List<String> everything(List<String> tables) {
    List<String> rows = new ArrayList<>();
    for (String table : tables) {
      rows.add(table);
      rows.addAll(rows("select * from postings.%s line order by line::text".formatted(table)));
    }
    return rows;
  }

  /** The one value of a query, as text. */
  public String value(String query) {
    return rows(query).getFirst();
  }
}
