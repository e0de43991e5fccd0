package wagewire.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** Weeks that a refresh releases, restates and leaves alone. */
class ReleaseTest {

  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final int WEEKS = 10;

  private final TestBoard acme = TestBoard.own("acme", "Acme");

  @BeforeEach
  void empty() {
    WAREHOUSE.empty();
  }

  @Test
  void nothingIsReleasedBeforeAWeekIsComplete() {
    collect(0, 6);
    assertThat(refresh()).contains("2025-W02");
    WAREHOUSE.empty();
    collect(0, 5);
    assertThat(refresh()).isEmpty();
  }

  @Test
  void aSecondRefreshWithNothingNewReleasesNothing() {
    collect(0, 7 * WEEKS);
    assertThat(refresh()).contains("2025-W11");
    assertThat(refresh()).isEmpty();
    assertThat(WAREHOUSE.value("select count(*) from metrics.release")).isEqualTo("1");
  }

  @Test
  void aLaterRefreshRestatesTheLastFourWeeksOnly() {
    collect(0, 7 * WEEKS);
    refresh();
    WAREHOUSE.load(acme.complete(500, TestMarket.moment(7 * WEEKS + 7), ids()));
    assertThat(refresh()).contains("2025-W12");
    assertThat(weeks()).containsExactly("2025-W11|7", "2025-W12|4");
    assertThat(
            WAREHOUSE.value(
                "select count(distinct period_end) from trends.facts where vintage = '2025-W12' and"
                    + " metric = 'employer_active'"))
        .isEqualTo("4");
  }

  @Test
  void aRefreshAfterMissedWeeksStatesThemAll() {
    collect(0, 7 * WEEKS);
    refresh();
    for (int missed = 1; missed <= 6; missed++) {
      WAREHOUSE.load(acme.complete(500 + missed, TestMarket.moment(7 * (WEEKS + missed)), ids()));
    }
    // Nothing was opened for so long that shares of what was opened are gone.
    assertThat(refresher().accepting(List.of("fewer-figures")).refresh(step -> {}))
        .contains("2025-W17");
    assertThat(weeks()).containsExactly("2025-W11|10", "2025-W17|6");
    assertThat(
            WAREHOUSE.value(
                "select count(distinct period_end) from trends.facts where vintage = '2025-W17' and"
                    + " metric = 'employer_active'"))
        .isEqualTo("6");
  }

  @Test
  void whatIsLoadedWhilePostingsAreWorkedOutIsForOneMoreRelease() {
    collect(0, 7 * WEEKS);
    assertThat(
            refresher()
                .refresh(step -> {
                  if (step.equals("postings")) {
                    WAREHOUSE.load(acme.complete(500, TestMarket.moment(7 * WEEKS + 1), ids()));
                  }
                }))
        .contains("2025-W11");
    assertThat(refresh()).contains("2025-W11.2");
    assertThat(refresh()).isEmpty();
  }

  @Test
  void aRefreshThatWasBrokenOffIsTakenUpByTheNext() {
    collect(0, 7 * WEEKS);
    assertThatThrownBy(() ->
            refresher()
                .refresh(step -> {
                  if (!step.equals("postings")) {
                    throw new IllegalStateException("broken off at " + step);
                  }
                }))
        .hasMessageStartingWith("broken off at");
    assertThat(WAREHOUSE.value("select count(*) from metrics.release")).isEqualTo("0");
    assertThat(refresh()).contains("2025-W11");
  }

  @Test
  void aWeekThatIsReleasedAgainGetsANumber() {
    collect(0, 7 * WEEKS);
    refresh();
    WAREHOUSE.load(acme.complete(500, TestMarket.moment(7 * WEEKS + 1), ids()));
    assertThat(refresh()).contains("2025-W11.2");
  }

  @Test
  void aPastThatWasNotKnownBeforeIsReleasedWithEverythingAfterIt() {
    collect(7 * 4, 7 * WEEKS);
    refresh();
    WAREHOUSE.load(acme.complete(500, TestMarket.moment(0), ids()));
    assertThat(refresh()).contains("2025-W11.2");
    assertThat(weeks()).containsExactly("2025-W11.2|10");
  }

  @Test
  void otherFormulasRestateAllHistory() {
    collect(0, 7 * WEEKS);
    refresh();
    WAREHOUSE.execute(
        "update metrics.release set method_version = 0, inputs = 'of other formulas'");
    assertThat(refresh()).contains("2025-W11.2");
    assertThat(weeks()).containsExactly("2025-W11.2|10");
  }

  @Test
  void anotherVocabularyThroughoutRestatesAllHistory() {
    collect(0, 7 * WEEKS);
    refresh();
    WAREHOUSE.execute("update postings.listing_record set normaliser_version = 'test-2'");
    assertThat(refresh()).contains("2025-W11.2");
    assertThat(weeks()).containsExactly("2025-W11.2|10");
    assertThat(refresh()).isEmpty();
  }

  @Test
  void anotherVocabularyForSomeListingsRestatesTheOpenWeeksOnly() {
    collect(0, 7 * WEEKS);
    refresh();
    WAREHOUSE.execute(
        "update postings.listing_record set normaliser_version = 'test-2' where external_id = '1'");
    assertThat(refresh()).contains("2025-W11.2");
    assertThat(weeks()).containsExactly("2025-W11|6", "2025-W11.2|4");
    WAREHOUSE.execute("update postings.listing_record set normaliser_version = 'test-2'");
    refresh();
    assertThat(weeks()).containsExactly("2025-W11.3|10");
  }

  @Test
  void aCheckThatFailsLeavesTheLastGoodReleaseUp() {
    collect(0, 7 * WEEKS);
    refresh();
    List<String> good = facts();
    WAREHOUSE.load(acme.complete(500, TestMarket.moment(7 * WEEKS + 7), ids()));
    WAREHOUSE.execute(
        """
        create function trends.miscount() returns trigger language plpgsql as
          $$ begin new.open_end := new.open_end + 1; return new; end $$;
        create trigger miscount before insert on metrics.unit_count for each row execute function trends.miscount()
        """);
    try {
      assertThatThrownBy(ReleaseTest::refresh)
          .isInstanceOfSatisfying(
              WagewireException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.INTERNAL_ERROR));
    } finally {
      WAREHOUSE.execute("drop function trends.miscount cascade");
    }
    assertThat(facts()).isEqualTo(good);
    assertThat(weeks()).containsExactly("2025-W11|10");
    assertThat(refresh()).contains("2025-W12");
  }

  @Test
  void anotherRefreshAtOnceIsRefused() throws SQLException {
    collect(0, 7 * WEEKS);
    try (Connection other = WAREHOUSE.warehouse().connection();
        var statement = other.createStatement()) {
      statement.execute("select pg_advisory_lock(hashtext('wagewire.refresh'))");
      assertThatThrownBy(ReleaseTest::refresh)
          .isInstanceOfSatisfying(
              WagewireException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.ANOTHER_REFRESH_RUNS));
      statement.execute("select pg_advisory_unlock(hashtext('wagewire.refresh'))");
    }
    assertThat(refresh()).isPresent();
  }

  @Test
  void newBoardsMakeNaiveGrowthAndNoMatchedGrowth() {
    // A: 4 employers from 50 to 55; B: 5 from 30 to 31; C joins in between with 115.
    TestMarket market = new TestMarket();
    for (int employer = 0; employer < 9; employer++) {
      grow(market, "ab" + employer, employer < 4 ? 50 : 30, employer < 4 ? 5 : 1);
    }
    TestBoard joins = TestBoard.own("c", "c");
    market.collect(joins, 7 * 26, 7 * 60, 1);
    for (int job = 0; job < 115; job++) {
      market.job(joins, TestListing.of("j" + job, "c"), 0, null);
    }
    market.write(WAREHOUSE);
    refresh();
    assertThat(growth("active_growth_naive")).isCloseTo(40.0, within(1e-9));
    assertThat(growth("active_growth")).isCloseTo(7.142857142857, within(1e-9));
    assertThat(
            WAREHOUSE.value(
                """
                select weeks, then_count, now_count, tracked_employers from metrics.newest
                where metric = 'active_growth' and horizon = 'year' and role = 'marketing-operations'
                  and row(seniority, country, region) = row('all', 'all', 'all') order by week desc limit 1
                """))
        .isEqualTo("8|350|375|9");
  }

  private static void grow(TestMarket market, String name, int then, int more) {
    TestBoard board = TestBoard.own(name, name);
    market.collect(board, 0, 7 * 60, 1);
    for (int job = 0; job < then; job++) {
      market.job(board, TestListing.of("j" + job, name), -3, null);
    }
    for (int job = 0; job < more; job++) {
      market.job(board, TestListing.of("more" + job, name), 7 * 30, null);
    }
  }

  private static double growth(String metric) {
    return Double.parseDouble(
        WAREHOUSE.value(
            "select value from metrics.newest where metric = '%s' and role = 'marketing-operations' and horizon = 'year' and seniority = 'all' and country = 'all' and region = 'all' and work_mode = 'all' order by week desc limit 1"
                .formatted(metric)));
  }

  private void collect(int from, int to) {
    TestMarket market = new TestMarket();
    market.collect(acme, from, to, 1);
    for (String id : ids()) {
      market.job(acme, TestListing.of(id, "acme"), from, null);
    }
    market.write(WAREHOUSE);
  }

  private static List<String> ids() {
    return List.of("1", "2", "3", "4", "5");
  }

  private static Optional<String> refresh() {
    return refresher().refresh(step -> {});
  }

  private static Refresher refresher() {
    Clock clock = Clock.fixed(TestMarket.moment(7 * WEEKS), ZoneOffset.UTC);
    return new Refresher(WAREHOUSE.warehouse(), clock);
  }

  /** Returns the number of weeks whose newest figures each vintage has. */
  private static List<String> weeks() {
    return WAREHOUSE.rows(
        "select vintage, count(*) from metrics.release_week group by vintage order by vintage");
  }

  private static List<String> facts() {
    return WAREHOUSE.rows("select * from trends.facts order by figure_id");
  }
}
