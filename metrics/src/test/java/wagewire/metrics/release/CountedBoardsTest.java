package wagewire.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wagewire.model.board.SourceKind;
import wagewire.model.posting.WorkMode;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** Tests which boards' postings figures count. */
class CountedBoardsTest {

  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final int DAYS = 28;

  private final TestBoard own = TestBoard.own("acme", "acme");
  private final TestBoard feed = TestBoard.of("feed", SourceKind.AGGREGATOR, null, null);
  private final TestMarket market = new TestMarket();

  @BeforeEach
  void empty() {
    WAREHOUSE.empty();
    market.collect(feed, 0, DAYS, 1);
  }

  @Test
  void anAggregatorsPostingsAreNotCountedBesideEmployersOwn() {
    market.collect(own, 0, DAYS, 1);
    jobs(own, "acme", 12);
    jobs(feed, "bolt", 20);
    refresh(DAYS);
    assertThat(WAREHOUSE.value("select count(*) from trends.facts where metric = 'active'"))
        .isEqualTo("0");
    assertThat(WAREHOUSE.rows("select * from trends.why('active', 'all')"))
        .containsExactly("few_employers|10–29|1–2");
    assertThat(kept()).containsExactly("acme|12");
  }

  @Test
  void withoutAnyOwnBoardThoseOfNamedEmployersAreCounted() {
    jobs(feed, "bolt", 20);
    jobs(feed, null, 30);
    refresh(DAYS);
    assertThat(kept()).containsExactly("bolt|20");
  }

  @Test
  void theFirstOwnBoardEndsThat() {
    jobs(feed, "bolt", 20);
    refresh(DAYS);
    TestMarket joining = new TestMarket();
    joining.collect(own, DAYS, DAYS + 7, 1);
    for (int number = 0; number < 20; number++) {
      joining.job(own, job("acme-" + number, "acme"), DAYS, null);
    }
    joining.write(WAREHOUSE);
    release(DAYS + 7);
    assertThat(kept()).containsExactly("acme|20");
  }

  @Test
  void aWorkModeCountsAsStatedWhereAllCanBe() {
    TestBoard partial = TestBoard.on("breezy", "beta");
    market.collect(own, 0, DAYS, 1);
    market.collect(partial, 0, DAYS, 1);
    market.job(own, job("1", "acme").withWorkMode(WorkMode.REMOTE), 8, null);
    market.job(own, job("2", "acme").withWorkMode(WorkMode.UNKNOWN), 8, null);
    market.job(partial, job("3", "beta").withWorkMode(WorkMode.REMOTE), 8, null);
    refresh(DAYS);
    assertThat(
            WAREHOUSE.rows(
                "select employer, work_mode, mode_stated from metrics.posting_point order by 1, 2"))
        .containsExactly("acme|remote|true", "acme|unknown|false", "beta|remote|false");
  }

  private void jobs(TestBoard board, @Nullable String employer, int count) {
    for (int number = 0; number < count; number++) {
      market.job(board, job(employer + "-" + number, employer), 8, null);
    }
  }

  private static TestListing job(String id, @Nullable String employer) {
    return TestListing.of(id, employer).withTitle("Manager " + id);
  }

  private void refresh(int day) {
    market.write(WAREHOUSE);
    release(day);
  }

  private static void release(int day) {
    Clock clock = Clock.fixed(TestMarket.moment(day), ZoneOffset.UTC);
    assertThat(new Refresher(WAREHOUSE.warehouse(), clock).refresh(step -> {})).isPresent();
  }

  private static List<String> kept() {
    return WAREHOUSE.rows(
        "select employer, count(*) from metrics.posting_point group by employer order by employer");
  }
}
