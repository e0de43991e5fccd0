package wagewire.warehouse;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wagewire.local.postgres.DatabaseAddress;
import wagewire.local.process.Polling;
import wagewire.local.testing.TestPostgres;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.warehouse.testing.TestWarehouse;

class WarehouseTest {

  private static final DatabaseAddress ADDRESS = TestPostgres.freshDatabase();
  private static final Warehouse WAREHOUSE = Warehouse.open(ADDRESS.dataSource());

  private static final String WAITING =
      "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname ="
          + " current_database()";

  @Test
  void everyTableViewAndColumnHasAComment() {
    List<String> silent =
        WAREHOUSE
            .sql()
            .fetch(
                """
                select format('%s.%s', relnamespace::regnamespace, relname) as name
                from pg_class
                where relnamespace in ('postings'::regnamespace, 'metrics'::regnamespace, 'trends'::regnamespace, 'operations'::regnamespace) and relkind in ('r', 'v', 'm')
                  and relname not like 'flyway%' and obj_description(oid, 'pg_class') is null
                union all
                select format('%s.%s.%s', relnamespace::regnamespace, relname, attname)
                from pg_attribute
                join pg_class on pg_class.oid = attrelid
                where relnamespace in ('postings'::regnamespace, 'metrics'::regnamespace, 'trends'::regnamespace, 'operations'::regnamespace) and relkind in ('r', 'v', 'm')
                  and relname not like 'flyway%' and attnum > 0 and not attisdropped
                  and col_description(attrelid, attnum) is null
                order by name
                """)
            .getValues(0, String.class);
    assertThat(silent).isEmpty();
  }

  @Test
  void thePageOfTablesTellsWhatTheCommentsTell() throws IOException {
    String page = Files.readString(Path.of("../docs/tables.md"));
    List<String> missing =
        WAREHOUSE
            .sql()
            .fetch(
                """
                select format('| `%s`%s', attname, chr(9) || col_description(attrelid, attnum)) as line,
                  relnamespace::regnamespace || '.' || relname
                from pg_attribute
                join pg_class on pg_class.oid = attrelid
                where (relnamespace = 'postings'::regnamespace and relkind in ('r', 'v')
                    or relnamespace in ('metrics'::regnamespace, 'operations'::regnamespace) and relkind = 'r'
                    or relname = 'facts')
                  and relname not like 'flyway%' and relname <> 'incoming_figure'
                  and attnum > 0 and not attisdropped
                """)
            .stream()
            .filter(row -> !tells(page, row.get(1, String.class), row.get(0, String.class)))
            .map(row -> row.get(1) + ": " + row.get(0))
            .toList();
    assertThat(missing).isEmpty();
  }

  /**
   * Returns whether the table's section holds a line that starts with the name and ends with the
   * text.
   */
  private static boolean tells(String page, String table, String column) {
    String[] parts = column.split("\t");
    return page.transform(text -> section(text, "### `" + table + "`"))
        .lines()
        .anyMatch(line -> line.startsWith(parts[0]) && line.endsWith("| " + parts[1] + " |"));
  }

  private static String section(String page, String heading) {
    int start = page.indexOf(heading);
    int end = start < 0 ? -1 : page.indexOf("\n##", start + heading.length());
    return start < 0 ? "" : page.substring(start, end < 0 ? page.length() : end);
  }

  @Test
  void everyTableOfPostingsAndTrendsIsThereAtAll() {
    assertThat(
            WAREHOUSE
                .sql()
                .fetch(
                    """
                    select table_schema || '.' || table_name from information_schema.tables
                    where table_schema in ('postings', 'metrics', 'trends')
                    """)
                .getValues(0, String.class))
        .contains(
            "postings.listing",
            "postings.posting",
            "postings.listing_presence",
            "postings.spell",
            "postings.posting_tool",
            "postings.posting_place",
            "postings.listing_merge",
            "trends.facts",
            "trends.postings_weekly",
            "trends.growth",
            "trends.pay",
            "trends.tools",
            "trends.employers",
            "trends.work_modes");
  }

  @Test
  void theReaderReadsAndChangesNothing() throws SQLException {
    DatabaseAddress reader = ADDRESS.as(Warehouse.READER, TestWarehouse.READERS_PASSWORD);
    ReaderLogin.setPassword(WAREHOUSE, reader.password());
    try (Connection connection = reader.dataSource().getConnection();
        var statement = connection.createStatement()) {
      try (var rows = statement.executeQuery("select current_user")) {
        rows.next();
        assertThat(rows.getString(1)).isEqualTo(Warehouse.READER);
      }
      for (String table : tables()) {
        statement.execute("select * from " + table + " limit 1");
      }
      // Even a reader who lifts his own seat belt has no right to change anything.
      statement.execute("set default_transaction_read_only = off");
      for (String table : tables()) {
        refuses(statement, "delete from " + table);
        refuses(statement, "insert into " + table + " default values");
        refuses(statement, "drop table " + table);
        refuses(statement, "truncate " + table);
      }
      refuses(statement, "create table trends.mine (a integer)");
      refuses(statement, "create table postings.mine (a integer)");
      refuses(statement, "create table public.mine (a integer)");
      refuses(statement, "create schema mine");
      refuses(statement, "alter role wagewire_reader superuser");
      refuses(statement, "create temporary table mine (a integer)");
      refuses(statement, "create function postings.mine() returns integer return 1");
      refuses(statement, "copy trends.facts to program 'true'");
      refuses(statement, "copy trends.facts to '/tmp/facts'");
      refuses(statement, "select pg_read_file('/etc/hostname')");
      refuses(statement, "select lo_import('/etc/hostname')");
      refuses(statement, "select lo_create(0)");
      refuses(statement, "select rolpassword from pg_authid");
      refuses(statement, "set role " + owner());
      refuses(statement, "set session authorization " + owner());
    }
  }

  @Test
  void severalProcessesMayOpenOneDatabaseAtOnce() throws InterruptedException, ExecutionException {
    DatabaseAddress fresh = TestPostgres.freshDatabase();
    try (var pool = Executors.newFixedThreadPool(4)) {
      List<Future<Warehouse>> opened =
          IntStream.range(0, 4)
              .mapToObj(number -> pool.submit(() -> Warehouse.open(fresh.dataSource())))
              .toList();
      for (Future<Warehouse> one : opened) {
        assertThat(one.get().sql().fetchValue("select count(*) from trends.facts")).isEqualTo(0L);
      }
    }
  }

  @Test
  void itIsOpenedWhileAReleaseThatIsBeingMadeHasChangedATable() throws Exception {
    try (var pool = Executors.newSingleThreadExecutor();
        Connection release = WAREHOUSE.connection();
        Statement statement = release.createStatement()) {
      release.setAutoCommit(false);
      statement.execute("truncate metrics.role_member");
      try {
        assertThat(pool.submit(() -> Warehouse.open(ADDRESS.dataSource())).get(30, SECONDS))
            .isNotNull();
      } finally {
        release.rollback();
        release.setAutoCommit(true);
      }
    }
  }

  @Test
  void itIsOpenedWhileAnotherProcessClosesTheServersOtherDatabases() throws Exception {
    WAREHOUSE.sql().execute("grant connect on database template1 to public");
    try (var pool = Executors.newSingleThreadExecutor();
        Connection other = ADDRESS.dataSource().getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("revoke connect on database template1 from public");
      Future<Warehouse> opened = pool.submit(() -> Warehouse.open(ADDRESS.dataSource()));
      assertThat(
              Polling.until(
                  Duration.ofSeconds(30),
                  () ->
                      Long.valueOf(1).equals(WAREHOUSE.sql().fetchValue(WAITING))
                          || opened.isDone()))
          .isTrue();
      other.commit();
      assertThat(opened.get(30, SECONDS)).isNotNull();
    }
  }

  @Test
  void whatTheReaderLacksIsGrantedAtTheNextOpening() {
    WAREHOUSE.sql().execute("revoke select on trends.facts from wagewire_reader");
    Warehouse.open(ADDRESS.dataSource());
    assertThat(
            WAREHOUSE
                .sql()
                .fetchValue(
                    "select has_table_privilege('wagewire_reader', 'trends.facts', 'select')"))
        .isEqualTo(true);
  }

  private static List<String> tables() {
    return WAREHOUSE
        .sql()
        .fetch(
            """
            select format('%I.%I', schemaname, tablename) from pg_tables where schemaname in ('postings', 'metrics', 'trends')
            """)
        .getValues(0, String.class);
  }

  private static String owner() {
    return WAREHOUSE.sql().fetchSingle("select current_user").get(0, String.class);
  }

  private static void refuses(Statement statement, String sql) {
    assertThatThrownBy(() -> statement.execute(sql))
        .as(sql)
        .isInstanceOf(SQLException.class)
        .hasMessageMatching("(?s).*(permission denied|must be owner|Only roles).*");
  }

  @Test
  void tablesOfAnotherVersionAreRefused() {
    TestWarehouse another = TestWarehouse.fresh();
    another.execute(
        "update postings.flyway_schema_history set checksum = checksum + 1 where version = '1'");
    assertThatThrownBy(another::openAgain)
        .isInstanceOfSatisfying(
            WagewireException.class,
            error -> assertThat(error.code()).isEqualTo(ErrorCode.NEWER_DATA_DIRECTORY));
  }

  @Test
  void tablesOfANewerVersionAreLeftAlone() {
    TestWarehouse newer = TestWarehouse.fresh();
    newer.execute(
        """
        insert into postings.flyway_schema_history
          (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
        values (99, '99', 'of the future', 'SQL', 'V99__of_the_future.sql', 1, 'somebody', 1, true)
        """);
    assertThatThrownBy(newer::openAgain)
        .isInstanceOfSatisfying(
            WagewireException.class,
            error -> assertThat(error.code()).isEqualTo(ErrorCode.NEWER_DATA_DIRECTORY));
  }
}
