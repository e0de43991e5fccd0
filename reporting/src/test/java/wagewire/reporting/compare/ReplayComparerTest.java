package wagewire.reporting.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wagewire.metrics.release.Refresher;
import wagewire.model.posting.Role;
import wagewire.warehouse.backup.WarehouseCopy;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** What a copy of the warehouse shows, and what is told of a change in it. */
class ReplayComparerTest {

  private static final TestWarehouse ORIGINAL = TestWarehouse.fresh();
  private static final TestWarehouse COPY = TestWarehouse.fresh();
  private static final int WEEKS = 6;
  private static final int LISTINGS = 30;

  private final ReplayComparer comparing = new ReplayComparer(COPY.warehouse());

  @BeforeEach
  void market() throws SQLException {
    ORIGINAL.empty();
    COPY.empty();
    TestMarket market = new TestMarket();
    IntStream.range(0, 3)
        .mapToObj(employer -> TestBoard.own("e" + employer, "E" + employer))
        .forEach(board -> {
          market.collect(board, 0, 7 * WEEKS, 1);
          IntStream.range(0, LISTINGS / 3)
              .forEach(
                  job -> market.job(board, TestListing.of("j" + job, board.id().token()), 0, null));
        });
    market.write(ORIGINAL);
    refresh(ORIGINAL);
    WarehouseCopy.copy(ORIGINAL.warehouse(), COPY.warehouse());
  }

  @Test
  void aCopyHasTheSameRowsInEveryTable() {
    assertSameRows();
  }

  private static void assertSameRows() {
    for (String table :
        ORIGINAL.rows(
            """
            select schemaname || '.' || tablename from pg_tables
            where schemaname in ('postings', 'trends') and tablename !~ '^flyway' order by 1
            """)) {
      String rows =
          "select count(*), md5(string_agg(t::text, '|' order by t::text)) from %s t"
              .formatted(table);
      assertThat(COPY.value(rows)).as(table).isEqualTo(ORIGINAL.value(rows));
    }
    assertThat(COPY.value("select count(*) from postings.listing_record"))
        .isEqualTo(Integer.toString(LISTINGS));
    assertThat(COPY.value("select count(*) > 100 from trends.facts")).isEqualTo("true");
  }

  @Test
  void aCopyTakesThePlaceOfWhatWasThere() throws SQLException {
    COPY.execute("delete from trends.figure");
    COPY.load(
        TestBoard.own("other", "Other")
            .listing(1, TestMarket.moment(3), TestListing.of("x", "other")));
    WarehouseCopy.copy(ORIGINAL.warehouse(), COPY.warehouse());
    assertSameRows();
  }

  @Test
  void nothingMovesWhenNothingWasReadOtherwise() throws SQLException {
    comparing.remember();
    ReplayComparison comparison = comparing.compare();
    assertThat(comparison.fields()).isEmpty();
    assertThat(comparison.turns()).isEmpty();
    assertThat(comparison.moves()).isEmpty();
    assertThat(comparison.shown()).isPositive();
  }

  @Test
  void aReleaseMadeAgainOfTheSameListingsIsTheSame() throws SQLException {
    comparing.remember();
    comparing.withdraw();
    assertThat(comparing.compare().moves()).hasSameSizeAs(told());
    refresh(COPY);
    assertThat(comparing.compare().moves()).isEmpty();
    assertThat(COPY.rows("select vintage from trends.release"))
        .isEqualTo(ORIGINAL.rows("select vintage from trends.release"));
  }

  private static List<String> told() {
    return ORIGINAL.rows(
        "select figure_id from trends.newest where status in ('publish', 'caution')");
  }

  @Test
  void otherRolesMoveTheFiguresOfBothAndOfNobodyElse() throws SQLException {
    comparing.remember();
    COPY.execute(
        """
        update postings.listing_record
        set role = 'revenue-operations', tools = '{hubspot}', normaliser_version = 'test-2'
        where external_id in ('j0', 'j1');
        update postings.listing_record set normaliser_version = 'test-2';
        insert into postings.block_changed (employer, title_key)
        select coalesce(employer, board), title_key from postings.listing_record
        """);
    refresh(COPY);
    ReplayComparison comparison = comparing.compare();
    assertThat(comparison.fields())
        .containsExactly(
            new ReplayComparison.Field("role", 6), new ReplayComparison.Field("tools", 6));
    assertThat(comparison.turns())
        .containsExactly(
            new ReplayComparison.Reclassification(
                "role",
                Role.of("marketing-operations").id(),
                "revenue-operations",
                6,
                "Marketing Operations Manager"));
    assertThat(comparison.moves())
        .filteredOn(move -> move.metric().equals("active") && move.horizon().equals("week"))
        .filteredOn(move -> move.cell().equals("role=marketing-operations"))
        .first()
        .satisfies(move -> {
          assertThat(move.before()).isEqualTo(30.0);
          assertThat(move.after()).isEqualTo(24.0);
        });
    assertThat(comparison.moves())
        .filteredOn(move -> move.metric().equals("active"))
        .extracting(ReplayComparison.Move::cell)
        .doesNotContain("", "role=go-to-market");
  }

  private static void refresh(TestWarehouse warehouse) {
    Clock clock = Clock.fixed(TestMarket.moment(7 * WEEKS), ZoneOffset.UTC);
    new Refresher(warehouse.warehouse(), clock).refresh(step -> {});
  }
}
