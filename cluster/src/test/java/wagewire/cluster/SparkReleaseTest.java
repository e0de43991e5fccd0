package wagewire.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.metrics.release.Refresher;
import wagewire.metrics.release.ReleaseCheck;
import wagewire.metrics.testing.YearMarket;
import wagewire.model.error.WagewireException;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.engine.DatabaseAccess;
import wagewire.warehouse.engine.RemoteEngine;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** A release whose postings Spark resolves and counts is the one that one machine makes. */
@Tag("cluster")
@Timeout(600)
class SparkReleaseTest {

  private static final int WEEKS = 30;
  private static final Clock CLOCK = Clock.fixed(TestMarket.moment(7 * WEEKS), ZoneOffset.UTC);
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final SparkProcesses SPARK = SparkProcesses.start(2);

  /** Everything of each figure, floating-point numbers as they are stored. */
  private static final List<String> TABLES =
      List.of("metrics.unit_count", "metrics.role_week", "metrics.cell_week", "metrics.figure");

  /** What resolving writes. */
  private static final List<String> POSTINGS =
      List.of(
          "postings.posting",
          "postings.spell",
          "postings.posting_place",
          "postings.posting_tool",
          "postings.listing_merge",
          "postings.listing_days",
          "postings.listing_presence");

  private static List<String> embedded = List.of();

  @BeforeAll
  static void releaseOnOneMachine() {
    YearMarket.of(WEEKS).write(WAREHOUSE);
    assertThat(new Refresher(WAREHOUSE.warehouse(), CLOCK).refresh(_ -> {})).isPresent();
    embedded = digests();
    assertThat(WAREHOUSE.value("select count(*) from trends.facts")).hasSizeGreaterThan(3);
  }

  @AfterEach
  void forgetSettings() {
    System.clearProperty(SparkEngine.PARTS);
    System.clearProperty(SparkProcesses.CORES);
  }

  @AfterAll
  static void stop() {
    SPARK.close();
  }

  @ParameterizedTest
  @CsvSource("2, 8")
  void figuresAreEqualToTheLastDigit(String workers, String parts) {
    assertEqualFigures(workers, parts);
  }

  @Tag("longer")
  @ParameterizedTest
  @CsvSource({"1, 3", "1, 8", "2, 3", "1, 25", "2, 25"})
  void figuresAreEqualForOtherNumbersOfParts(String workers, String parts) {
    assertEqualFigures(workers, parts);
  }

  private static void assertEqualFigures(String workers, String parts) {
    System.setProperty(SparkProcesses.CORES, workers);
    System.setProperty(SparkEngine.PARTS, parts);
    WAREHOUSE.withdrawReleases();
    assertThat(refresher(WAREHOUSE).refresh(_ -> {})).isPresent();
    assertThat(digests()).isEqualTo(embedded);
  }

  @Tag("longer")
  @Test
  void aReleaseThatIsHeldBackLeavesNothingAndTheNextTryMakesIt() {
    WAREHOUSE.withdrawReleases();
    WAREHOUSE.execute(
        """
        create function trends.tamper() returns trigger language plpgsql as $$ begin
          new.open_end := new.open_end + 1; return new; end $$;
        create trigger tamper before insert on metrics.unit_count for each row execute function trends.tamper()
        """);
    try {
      assertThatThrownBy(() -> refresher(WAREHOUSE).refresh(_ -> {}))
          .isInstanceOf(WagewireException.class)
          .hasMessageContaining("the stock does not add up");
    } finally {
      WAREHOUSE.execute("drop function trends.tamper cascade");
    }
    assertThat(WAREHOUSE.rows("select vintage from metrics.release")).isEmpty();
    assertThat(WAREHOUSE.value("select count(*) from metrics.unit_count")).isEqualTo("0");
    assertThat(refresher(WAREHOUSE).refresh(_ -> {})).isPresent();
    assertThat(digests()).isEqualTo(embedded);
  }

  @Tag("longer")
  @Test
  void aWeekMoreIsTheOneOfOneMachineToo() {
    TestWarehouse alone = TestWarehouse.fresh();
    TestWarehouse together = TestWarehouse.fresh();
    for (TestWarehouse one : List.of(alone, together)) {
      YearMarket.of(8).write(one);
      Refresher refresher = one == alone ? new Refresher(one.warehouse(), CLOCK) : refresher(one);
      assertThat(refresher.refresh(_ -> {})).isPresent();
      TestBoard board = TestBoard.own("e1", "e1");
      one.load(board.complete(900, TestMarket.moment(7 * 8 + 7), List.of()));
      assertThat(refresher.accepting(ReleaseCheck.acceptableIds()).refresh(_ -> {})).isPresent();
    }
    assertThat(alone.value("select count(*) from metrics.release")).isEqualTo("2");
    assertThat(digests(together, TABLES)).isEqualTo(digests(alone, TABLES));
    assertThat(digests(together, POSTINGS)).isEqualTo(digests(alone, POSTINGS));
  }

  private static Refresher refresher(TestWarehouse warehouse) {
    return new Refresher(warehouse.warehouse(), CLOCK)
        .on(() ->
            new RemoteEngine(
                () -> new SparkProvider().connect(SPARK.address()), reader(warehouse)));
  }

  /** The account that can only read, whose password executors are sent. */
  private static DatabaseAccess reader(TestWarehouse warehouse) {
    Warehouse _ = warehouse.asReader();
    try (Connection connection = warehouse.warehouse().connection()) {
      return new DatabaseAccess(
          connection.getMetaData().getURL(),
          Warehouse.READER,
          TestWarehouse.READERS_PASSWORD,
          Map.of());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> digests() {
    return digests(WAREHOUSE, TABLES);
  }

  private static List<String> digests(TestWarehouse warehouse, List<String> tables) {
    return tables.stream()
        .map(table ->
            warehouse.value(
                "select '%1$s ' || count(*) || ' ' || md5(string_agg(line::text, ' ' order by line::text)) from %1$s line"
                    .formatted(table)))
        .toList();
  }
}
