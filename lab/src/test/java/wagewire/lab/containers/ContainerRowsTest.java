package wagewire.lab.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;
import wagewire.app.connect.Servers;
import wagewire.lab.undisturbed.SmallMarket;
import wagewire.lab.undisturbed.WarehouseRows;
import wagewire.metrics.release.Refresher;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.warehouse.Warehouse;

/** Servers in containers hold what embedded ones do, and a database of the version before too. */
@Tag("containers")
@Tag("longer")
@Timeout(600)
class ContainerRowsTest {

  /** Grows where rules of matching change. */
  private static final String TO_WORK_OUT = "postings.block_changed";

  private static final String COLUMNS =
      "select distinct column_name from information_schema.columns where table_schema = 'postings'";

  private static final ContainerServers CONTAINERS = ContainerServers.start();
  private static final Servers SERVERS = CONTAINERS.connect();
  private static WarehouseRows collected = new WarehouseRows(Map.of(), List.of());

  @BeforeAll
  static void collect() {
    collected = SmallMarket.demo(SERVERS);
  }

  @AfterAll
  static void stop() {
    SERVERS.close();
    CONTAINERS.close();
  }

  @Test
  void thePipelineMakesTheSameRowsInContainersAsOnTheEmbeddedServers() {
    collected.assertSameAs(SmallMarket.embedded());
  }

  @Test
  void dataOfTheVersionBeforeStaysAndFiguresAreTheSame() {
    DataSource today = SERVERS.dataSource();
    SchemaOwner.execute(today, "create database before");
    DataSource before = database(CONTAINERS.jdbcUrl().replace("/wagewire?", "/before?"));
    SchemaOwner.ALL.forEach(owner -> owner.migrateToTheOneBefore(before));
    Map<String, Integer> copied = copy(today, before);
    assertThat(copied).containsKeys("postings.listing_record", "postings.snapshot");
    List<String> newColumns = newColumns(before, today);

    SchemaOwner.ALL.forEach(owner -> owner.open().accept(before));

    copied.remove(TO_WORK_OUT);
    copied.forEach((table, rows) -> assertThat(count(before, table)).as(table).isEqualTo(rows));
    assertThat(new Refresher(Warehouse.open(before), end()).refresh(step -> {})).isPresent();
    WarehouseRows.without(newColumns, before)
        .assertSameAs(WarehouseRows.without(newColumns, today));
    SchemaOwner.ALL.forEach(owner -> assertNewerIsRefused(owner, before));
  }

  private static void assertNewerIsRefused(SchemaOwner owner, DataSource database) {
    owner.enterANewerVersion(database);
    List<String> tables = SchemaOwner.tables(database, owner.schemas().getFirst());
    assertThatThrownBy(() -> owner.open().accept(database))
        .isInstanceOfSatisfying(
            WagewireException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.NEWER_DATA_DIRECTORY))
        .hasMessageContaining("another version of Wagewire made these tables");
    assertThat(SchemaOwner.tables(database, owner.schemas().getFirst())).isEqualTo(tables);
  }

  /** Everything but figures, which a refresh works out; how many rows each table got. */
  private static Map<String, Integer> copy(DataSource from, DataSource to) {
    Map<String, Integer> copied = new LinkedHashMap<>();
    for (String schema : List.of("crawl", "postings")) {
      for (String table : SchemaOwner.tables(to, schema)) {
        SchemaOwner.copy(from, to, table);
        copied.put(table, count(to, table));
        assertThat(copied.get(table)).as(table).isEqualTo(count(from, table));
      }
    }
    return copied;
  }

  /** Returns the columns that the earlier version lacks and a replay fills. */
  private static List<String> newColumns(DataSource before, DataSource today) {
    List<String> columns = new ArrayList<>(WarehouseRows.rows(today, COLUMNS));
    columns.removeAll(WarehouseRows.rows(before, COLUMNS));
    return columns;
  }

  private static int count(DataSource database, String table) {
    return Integer.parseInt(
        WarehouseRows.rows(database, "select count(*) from " + table).getFirst());
  }

  private static DataSource database(String jdbcUrl) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(jdbcUrl);
    return source;
  }

  private static Clock end() {
    LocalDate monday = SmallMarket.SETTINGS.firstMonday().plusWeeks(SmallMarket.SETTINGS.weeks());
    Instant moment = monday.atTime(6, 0).toInstant(ZoneOffset.UTC);
    return Clock.fixed(moment, ZoneOffset.UTC);
  }
}
