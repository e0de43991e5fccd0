package wagewire.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wagewire.metrics.testing.YearMarket;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** Figures are written where they differ from those of the release before. */
@Tag("long")
class WideFiguresTest {

  private static final int WEEKS = 12;
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();

  private static final String FIRST =
      "select * from trends.facts join metrics.release using (vintage) where sequence = 1 order by"
          + " figure_id";

  @BeforeEach
  void release() {
    WAREHOUSE.empty();
    YearMarket.of(WEEKS).write(WAREHOUSE);
    refresh();
  }

  @Test
  void whatDoesNotChangeIsNotWrittenAgainAndBelongsToBothReleases() {
    List<String> first = WAREHOUSE.rows(FIRST);
    releaseAgain();
    assertThat(WAREHOUSE.rows(FIRST)).hasSizeGreaterThan(1_000).isEqualTo(first);
    assertThat(
            WAREHOUSE.rows(
                """
                select period_end = (select max(period_end) from metrics.figure), count(*) > 0,
                  count(*) filter (where valid_from = 2) between 1 and count(*) / 5
                from metrics.figure
                where valid_to is null and period_end > (select max(week) - 21 from metrics.release)
                group by 1 order by 1
                """))
        .containsExactly("false|true|true", "true|true|true");
    assertThat(
            WAREHOUSE.value(
                """
                select count(distinct (metric, facts.role, facts.vintage)) from trends.facts
                where metric = 'employer_active' and facts.role = 'all'
                  and period_end = (select max(period_end) from trends.facts)
                """))
        .isEqualTo("2");
  }

  @Test
  void figuresThatEndAreThoseOfEarlierReleasesAlone() {
    WAREHOUSE.execute(
        "update metrics.figure set employer = 'gone', key_hash = key_hash + 1 where employer ="
            + " 'e1'");
    List<String> first = WAREHOUSE.rows(FIRST);
    releaseAgain();
    assertThat(WAREHOUSE.rows(FIRST)).isEqualTo(first);
    assertThat(
            WAREHOUSE.rows(
                """
                select distinct sequence from trends.facts join metrics.release using (vintage)
                where employer = 'gone' and period_end > (select max(week) - 21 from metrics.release)
                """))
        .containsExactly("1");
  }

  /** With one posting more, of the last day. */
  private static void releaseAgain() {
    TestBoard other = TestBoard.own("late", "late");
    Instant sunday = TestMarket.moment(7 * WEEKS - 1);
    WAREHOUSE.load(
        other.listing(1, sunday, TestListing.of("1", "late")),
        other.complete(1, sunday, List.of("1")));
    refresh();
  }

  private static void refresh() {
    Clock clock = Clock.fixed(TestMarket.moment(7 * WEEKS), ZoneOffset.UTC);
    assertThat(new Refresher(WAREHOUSE.warehouse(), clock).refresh(step -> {})).isPresent();
  }
}
