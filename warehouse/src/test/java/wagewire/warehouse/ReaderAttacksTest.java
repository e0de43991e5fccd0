package wagewire.warehouse;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.local.postgres.DatabaseAddress;
import wagewire.local.process.Polling;
import wagewire.local.testing.TestPostgres;
import wagewire.model.error.WagewireException;
import wagewire.warehouse.ReaderSessions.SessionLimits;
import wagewire.warehouse.testing.TestWarehouse;

/** What a reader of the warehouse may try to keep others from working. */
@Timeout(60)
class ReaderAttacksTest {

  private static final DatabaseAddress ADDRESS = TestPostgres.freshDatabase();
  private static final Warehouse WAREHOUSE = Warehouse.open(ADDRESS.dataSource());

  private static final Duration DAY = Duration.ofDays(1);

  /** Nothing is tolerated that is judged by time. */
  private static final SessionLimits NONE =
      new SessionLimits(Duration.ZERO, Duration.ZERO, Duration.ZERO, 1_000);

  private static final SessionLimits LONG = new SessionLimits(DAY, DAY, DAY, 1_000);

  private static final String TEMPLATE_IS_OPEN =
      "select has_database_privilege('public', 'template1', 'connect')";

  private final List<Connection> sessions = new ArrayList<>();

  @BeforeEach
  void letIn() {
    Warehouse.open(ADDRESS.dataSource());
    ensureAccess();
  }

  @AfterEach
  void leave() throws SQLException {
    for (Connection session : sessions) {
      session.close();
    }
    WAREHOUSE
        .sql()
        .execute("revoke execute on function pg_advisory_lock(bigint) from wagewire_reader");
  }

  @Test
  void noLockOfAnotherMeaningCanBeTaken() throws SQLException {
    List<String> functions =
        WAREHOUSE
            .sql()
            .fetch(
                """
                select format('select %s(%s)', proname, array_to_string(array_fill('1'::text, array[pronargs]), ', ')) from pg_proc
                where proname like 'pg_%advisory_%lock%' and proname not like '%unlock%'
                """)
            .getValues(0, String.class);
    assertThat(functions).hasSizeGreaterThanOrEqualTo(16);
    for (String function : functions) {
      refused(function);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select pg_terminate_backend(pid) from pg_stat_activity",
        "select pg_cancel_backend(pid) from pg_stat_activity",
        "set temp_file_limit = -1",
        "alter role wagewire_reader connection limit 1000",
        "alter role wagewire_reader set temp_file_limit = -1",
        "lock table trends.facts in row exclusive mode",
        "lock table trends.facts in access exclusive mode",
        "select from trends.facts for update",
        "select from trends.facts for share"
      })
  void othersCannotBeEndedNorLimitsLifted(String attack) throws SQLException {
    refused(attack);
  }

  /** There all functions are everybody's, also those that end sessions of the own account. */
  @ParameterizedTest
  @ValueSource(strings = {"postgres", "template1"})
  void noOtherDatabaseOfTheServerLetsReadersIn(String database) {
    WAREHOUSE.sql().execute("grant connect on database " + database + " to public");
    DatabaseAddress other =
        ADDRESS.as(Warehouse.READER, TestWarehouse.READERS_PASSWORD).withDatabase(database);
    Warehouse.open(ADDRESS.dataSource());
    assertThatThrownBy(() -> other.dataSource().getConnection())
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied for database");
  }

  @Test
  void aWarehouseInOneOfThemLetsReadersIn() throws SQLException {
    WAREHOUSE.sql().execute("grant connect on database postgres to public");
    DatabaseAddress other = ADDRESS.withDatabase("postgres");
    Warehouse.open(other.dataSource());
    DatabaseAddress reader = other.as(Warehouse.READER, TestWarehouse.READERS_PASSWORD);
    try (Connection session = reader.dataSource().getConnection()) {
      assertThat(session.isValid(5)).isTrue();
    }
  }

  @Test
  void theDiskIsNotFilledWithTemporaryFiles() throws SQLException {
    assertThat(shown(reader(), "temp_file_limit")).isEqualTo("4GB");
  }

  @Test
  void theLastConnectionsAreNotForReaders() throws SQLException {
    assertThatThrownBy(
            () -> {
              while (sessions.size() < 50) {
                reader();
              }
            })
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("too many connections for role");
    assertThat(sessions).hasSizeBetween(12, 25);
    try (Connection owner = WAREHOUSE.connection()) {
      assertThat(owner.isValid(5)).isTrue();
      List<String> ended =
          ReaderSessions.end(owner, new SessionLimits(DAY, Duration.ZERO, DAY, 1_000));
      assertThat(ended).isNotEmpty().allMatch(line -> line.endsWith("few connections left"));
    }
    ensureAccess();
  }

  @Test
  void whoHoldsAllConnectionsIsNamedAndMakesRoomForWhoWaits() throws SQLException {
    try (Connection owner = WAREHOUSE.connection()) {
      assertThat(ReaderSessions.makeRoom(owner, Warehouse.READER, Duration.ZERO, 2)).isEmpty();
      assertThat(ReaderLogin.shortage(WAREHOUSE, Warehouse.READER)).isEmpty();
      assertThatThrownBy(
              () -> {
                while (sessions.size() < 50) {
                  reader();
                }
              })
          .hasMessageContaining("too many connections for role");
      assertThatThrownBy(ReaderAttacksTest::ensureAccess)
          .hasMessageContainingAll(
              "all connections of this PostgreSQL account are taken: ",
              "the oldest since 2",
              "PostgreSQL JDBC Driver ",
              "alter role wagewire_reader connection limit");
      assertThat(ReaderSessions.makeRoom(owner, Warehouse.READER, DAY, 2)).isEmpty();
      assertThat(ReaderSessions.makeRoom(owner, Warehouse.READER, Duration.ZERO, 2))
          .hasSize(2)
          .allMatch(line -> line.endsWith("all connections of wagewire_reader were taken"));
    }
    assertThat(isEnded(sessions.getFirst())).isTrue();
    assertThat(Polling.until(Duration.ofSeconds(30), ReaderAttacksTest::isAdmitted)).isTrue();
  }

  private static boolean isAdmitted() {
    try {
      ensureAccess();
      return true;
    } catch (WagewireException e) {
      assertThat(e).hasMessageContaining("connections");
      return false;
    }
  }

  @Test
  void whatAReaderChangesOfItsAccountIsSetRightAtTheNextStart() throws SQLException {
    try (Connection reader = reader();
        Statement statement = reader.createStatement()) {
      statement.execute("set default_transaction_read_only = off");
      statement.execute("alter role wagewire_reader set statement_timeout = '1ms'");
      statement.execute("alter role wagewire_reader set search_path = 'nowhere'");
      statement.execute(
          "do $$ begin execute format('alter role wagewire_reader in database %I set"
              + " default_transaction_read_only = off', current_database()); end $$");
      statement.execute("alter role wagewire_reader password 'mine'");
    }
    assertThatThrownBy(this::reader).hasMessageContaining("password");

    Warehouse.open(ADDRESS.dataSource());
    ensureAccess();

    Connection reader = reader();
    assertThat(shown(reader, "statement_timeout")).isEqualTo("0");
    assertThat(shown(reader, "search_path")).contains("public");
    assertThat(shown(reader, "default_transaction_read_only")).isEqualTo("on");
    assertThat(shown(reader, "idle_in_transaction_session_timeout")).isEqualTo("1min");
  }

  @Test
  void theWatchSetsTheAccountsSettingsRightToo() throws SQLException {
    try (Connection reader = reader();
        Connection owner = WAREHOUSE.connection()) {
      execute(reader, "set default_transaction_read_only = off");
      execute(reader, "alter role wagewire_reader set idle_session_timeout = '100ms'");
      ReaderLogin.restoreSettings(owner);
    }
    assertThat(shown(reader(), "idle_session_timeout")).isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"wagewire.round", "wagewire.refresh", "wagewire.alerts"})
  void aLockThatAReaderHoldsAllTheSameIsTakenFromIt(String lock) throws SQLException {
    Connection reader = reader();
    hold(reader, lock);

    assertThat(AdvisoryLock.isTaken(WAREHOUSE, lock)).isFalse();
    try (AdvisoryLock taken = AdvisoryLock.tryTake(WAREHOUSE, lock).orElseThrow()) {
      assertThat(taken).isNotNull();
      assertThat(isEnded(reader)).isTrue();
      assertThat(AdvisoryLock.isTaken(WAREHOUSE, lock)).isTrue();
      assertThat(AdvisoryLock.tryTake(WAREHOUSE, lock)).isEmpty();
    }
  }

  @Test
  void aReaderWhoHoldsTheLockOfGrantsKeepsNobodyFromOpening() throws SQLException {
    Connection reader = reader();
    hold(reader, "wagewire.grants");
    assertThat(Warehouse.open(ADDRESS.dataSource())).isNotNull();
    assertThat(isEnded(reader)).isTrue();
  }

  @Test
  void aReaderWhoHoldsTheLockOfTheResolverIsNotWaitedFor() throws SQLException {
    hold(reader(), "wagewire.resolve");
    try (Connection owner = WAREHOUSE.connection()) {
      AdvisoryLock.await(owner, "wagewire.resolve");
      AdvisoryLock.release(owner, "wagewire.resolve");
    }
  }

  @Test
  void anOpenTransactionThatAReleaseWaitsForIsEnded() throws Exception {
    Connection reader = reader();
    reader.setAutoCommit(false);
    execute(reader, "set idle_in_transaction_session_timeout = 0");
    execute(reader, "set statement_timeout = 0");
    execute(reader, "select * from metrics.board_lapse");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        Connection watch = WAREHOUSE.connection()) {
      var release = threads.submit(() -> WAREHOUSE.sql().execute("truncate metrics.board_lapse"));
      List<String> ended = List.of();
      while (ended.isEmpty()) {
        ended = ReaderSessions.end(watch, new SessionLimits(Duration.ZERO, DAY, DAY, 1_000));
      }
      release.get(30, SECONDS);
      assertThat(ended).singleElement().asString().endsWith("kept others waiting");
    }
  }

  @Test
  void anIdleTransactionIsEndedAndAnOldOneToo() throws SQLException {
    Connection idle = reader();
    idle.setAutoCommit(false);
    execute(idle, "set idle_in_transaction_session_timeout = 0");
    assertThat(ended(LONG)).isEmpty();
    assertThat(ended(new SessionLimits(DAY, Duration.ZERO, DAY, 1_000)))
        .singleElement()
        .asString()
        .endsWith("idle in a transaction");
    Connection old = reader();
    old.setAutoCommit(false);
    execute(old, "select 1");
    assertThat(ended(new SessionLimits(DAY, DAY, Duration.ZERO, 1_000)))
        .singleElement()
        .asString()
        .endsWith("too old");
  }

  @Test
  void thousandsOfLocksAreEnded() throws SQLException {
    WAREHOUSE
        .sql()
        .execute("grant execute on function pg_advisory_lock(bigint) to wagewire_reader");
    Connection reader = reader();
    execute(reader, "select pg_advisory_lock(number) from generate_series(1, 1500) number");
    assertThat(ended(LONG)).singleElement().asString().endsWith("too many locks");
    assertThat(isEnded(reader)).isTrue();
  }

  @Test
  void sessionsOfTheOwnerAreNeverEnded() throws SQLException {
    try (Connection owner = WAREHOUSE.connection();
        Statement statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute("select * from trends.facts");
      assertThat(ended(NONE)).isEmpty();
      owner.rollback();
      owner.setAutoCommit(true);
    }
  }

  /** On a server elsewhere the owner may be no superuser, and the role may be somebody else's. */
  @Test
  void anOwnerWhoIsNoSuperuserOpensItAndTakesLocksFromReaders() throws SQLException {
    DatabaseAddress fresh = TestPostgres.freshDatabase();
    String database = fresh.jdbcUrl().substring(fresh.jdbcUrl().lastIndexOf('/') + 1);
    WAREHOUSE.sql().execute("create role plain login createrole password 'plain'");
    WAREHOUSE.sql().execute("grant wagewire_reader to plain with admin option");
    WAREHOUSE.sql().execute("alter database " + database + " owner to plain");
    WAREHOUSE.sql().execute("grant connect on database template1 to public");
    DatabaseAddress plain = fresh.as("plain", "plain");
    Warehouse warehouse = Warehouse.open(plain.dataSource());
    assertThat(warehouse.sql().fetchValue(TEMPLATE_IS_OPEN)).isEqualTo(true);
    DatabaseAddress address = fresh.as(Warehouse.READER, TestWarehouse.READERS_PASSWORD);
    try (Connection reader = address.dataSource().getConnection()) {
      execute(reader, "select pg_advisory_lock(hashtext('wagewire.round'))");
      try (AdvisoryLock _ = AdvisoryLock.tryTake(warehouse, "wagewire.round").orElseThrow()) {
        assertThat(isEnded(reader)).isTrue();
      }
    }
  }

  private static List<String> ended(SessionLimits limits) throws SQLException {
    try (Connection owner = WAREHOUSE.connection()) {
      return ReaderSessions.end(owner, limits);
    }
  }

  /** As on a server whose owner is no superuser, where everybody may take such locks. */
  private static void hold(Connection reader, String lock) throws SQLException {
    WAREHOUSE
        .sql()
        .execute("grant execute on function pg_advisory_lock(bigint) to wagewire_reader");
    execute(reader, "select pg_advisory_lock(hashtext('%s'))".formatted(lock));
  }

  private Connection reader() throws SQLException {
    Connection session =
        ADDRESS.as(Warehouse.READER, TestWarehouse.READERS_PASSWORD).dataSource().getConnection();
    sessions.add(session);
    return session;
  }

  private static void ensureAccess() {
    DatabaseAddress reader = ADDRESS.as(Warehouse.READER, TestWarehouse.READERS_PASSWORD);
    ReaderLogin.ensureAccess(
        WAREHOUSE, reader.user(), reader.password(), () -> reader.dataSource().getConnection());
  }

  private void refused(String attack) throws SQLException {
    try (Connection reader = reader();
        Statement statement = reader.createStatement()) {
      statement.execute("set default_transaction_read_only = off");
      reader.setAutoCommit(false);
      assertThatThrownBy(() -> statement.execute(attack))
          .as(attack)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
    }
  }

  private static boolean isEnded(Connection session) throws SQLException {
    return !session.isValid(5);
  }

  private static void execute(Connection session, String sql) throws SQLException {
    try (Statement statement = session.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String shown(Connection session, String setting) throws SQLException {
    try (Statement statement = session.createStatement();
        var row = statement.executeQuery("show " + setting)) {
      row.next();
      return row.getString(1);
    }
  }
}
