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
      "select * from trends.facts join trends.release using (vintage) where sequence = 1 order by"
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
                select period_end = (select max(period_end) from trends.figure), count(*) > 0,
                  count(*) filter (where valid_from = 2) between 1 and count(*) / 5
                from trends.figure
                where valid_to is null and period_end > (select max(week) - 21 from trends.release)
                group by 1 order by 1
                """))
        .containsExactly("false|true|true", "true|true|true");
    assertThat(
            WAREHOUSE.value(
                """
                select count(distinct (metric, facts.role, facts.vintage)) from trends.facts
                where metric = 'title_active' and facts.role = 'all' and title <> 'all'
                  and period_end = (select max(period_end) from trends.facts)
                """))
        .isEqualTo("2");
  }

  @Test
  void figuresThatEndAreThoseOfEarlierReleasesAlone() {
    WAREHOUSE.execute(
        "update trends.figure set employer = 'gone', key_hash = key_hash + 1 where employer ="
            + " 'e1'");
    List<String> first = WAREHOUSE.rows(FIRST);
    releaseAgain();
    assertThat(WAREHOUSE.rows(FIRST)).isEqualTo(first);
    assertThat(
            WAREHOUSE.rows(
                """
                select distinct sequence from trends.facts join trends.release using (vintage)
                where employer = 'gone' and period_end > (select max(week) - 21 from trends.release)
                """))
        .containsExactly("1");
  }

  @Test
  void figuresOfReleasesFromBeforeAreThereWithTheirIds() {
    WAREHOUSE.execute(
        """
        insert into trends.released_fact
        select substr(md5(figure_id), 1, 16), metric, period_start, period_end, role, seniority, country, region, work_mode, tool, title,
          employer, currency, horizon, vintage, value, unit, ci_low, ci_high, ci_method, postings, employers, boards, effective_n,
          coverage, status, reason, converted, method_version, sentence
        from trends.facts
        where metro = 'all' and employment_type = 'all';
        truncate trends.figure
        """);
    WAREHOUSE.execute(
        """
        update trends.released_fact set value = value + 50, ci_low = ci_low + 50, ci_high = ci_high + 50
        where metric = 'active'
          and row(role, seniority, country, region, work_mode) = row('all', 'all', 'all', 'all', 'all')
        """);
    String newest =
        "select * from trends.newest order by metric, period_end, role, seniority, country, region,"
            + " work_mode, tool, title, employer, currency, horizon";
    List<String> before = WAREHOUSE.rows(newest);
    assertThat(before).hasSizeGreaterThan(1_000);
    assertThat(
            WAREHOUSE.rows(
                "select facts.figure_id, fact.figure_id from trends.facts,"
                    + " trends.fact(facts.figure_id) as fact limit 1"))
        .singleElement()
        .asString()
        .matches("([0-9a-f]{16})\\|\\1");
    releaseAgain();
    assertThat(
            WAREHOUSE.rows(
                "select vintage, count(*) > 1000 from trends.newest group by vintage order by"
                    + " vintage"))
        .containsExactly("2025-W13|true", "2025-W13.2|true");
    assertThat(WAREHOUSE.rows(newest)).hasSizeGreaterThanOrEqualTo(before.size());
    assertThat(
            WAREHOUSE.rows(
                """
                select distinct length(replaces), length(figure_id), value_released - value_now > 40 from trends.erratum
                where metric = 'active' and role = 'all' and cause = 'revision'
                """))
        .containsExactly("16|22|true");
    assertThat(WAREHOUSE.value("select count(*) from trends.fact('no id')")).isEqualTo("0");
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
