package wagewire.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.metrics.testing.PayMarket;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** Growth of posted pay in an invented market, held against plain questions to its postings. */
class PayGrowthMetricsTest {

  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();

  /** Medians of the tracker's cells that have 5 postings of 3 employers, by month. */
  private static final String CELLS =
      """
      with point as (
        select posting.*, (annual_min + annual_max)::double precision / 2 as pay,
          date_trunc('month', opened_on)::date as month
        from postings.posting
        where not agency and basis in ('base', 'unknown') and annual_max - annual_min <= (annual_min + annual_max) / 2
      ), cell as (
        select country, role, seniority, region, period, currency, month,
          percentile_cont(0.5) within group (order by pay) as median, avg(annual_usd_mid)::double precision as mean, count(*) as n
        from point
        group by country, role, seniority, region, period, currency, month
        having count(*) >= 5 and count(distinct employer) >= 3
      ), pair as (
        select now.role, now.country, now.month, 100 * (now.median / before.median - 1) as growth, now.n as n_now,
          before.n as n_then, now.mean as mean_now, before.mean as mean_then
        from cell now
        join cell before using (country, role, seniority, region, period, currency)
        where before.month = now.month - interval '1 year'
      )
      """;

  @BeforeAll
  static void measure() {
    PayMarket.write(WAREHOUSE);
    refresh();
  }

  @Test
  void growthIsTheMedianOverCellsOfTheGrowthOfTheirMedians() {
    List<String> expected =
        WAREHOUSE.rows(
            CELLS
                + """
                select month, round(percentile_cont(0.5) within group (order by growth)::numeric, 9), sum(n_now)
                from pair where role = 'marketing-operations' group by month having count(*) >= 20 order by month
                """);
    assertThat(expected).hasSize(4);
    assertThat(
            WAREHOUSE.rows(
                """
                select week, round(pay_growth::numeric, 9), postings from trends.pay_growth
                where role = 'marketing-operations' and country = 'all' and pay_growth is not null order by week
                """))
        .isEqualTo(expected);
  }

  @Test
  void theMeanIsOfThreeMonthsThatAllHaveTheirYear() {
    List<String> expected =
        WAREHOUSE.rows(
            CELLS
                + """
                , monthly as (
                  select month, percentile_cont(0.5) within group (order by growth) as growth
                  from pair where role = 'marketing-operations' group by month
                )
                select month, round((avg(growth) over (order by month rows 2 preceding))::numeric, 9) from monthly
                order by month offset 2
                """);
    assertThat(expected).hasSize(2);
    assertThat(
            WAREHOUSE.rows(
                """
                select week, round(pay_growth_3m::numeric, 9) from trends.pay_growth
                where role = 'marketing-operations' and country = 'all' and pay_growth_3m is not null order by week
                """))
        .isEqualTo(expected);
    assertThat(
            WAREHOUSE.rows(
                """
                select distinct period_start, period_end from trends.facts
                where metric = 'pay_growth_3m' and status <> 'suppressed' order by period_end
                """))
        .containsExactly("2026-01-01|2026-03-31", "2026-02-01|2026-04-30");
  }

  @Test
  void theWeightedMedianReachesHalfOfThePostingsNow() {
    List<String> expected =
        WAREHOUSE.rows(
            CELLS
                + """
                , running as (
                  select month, growth, sum(n_now) over (partition by month order by growth, country) as reached,
                    sum(n_now) over (partition by month) as total
                  from pair where role = 'marketing-operations'
                )
                select month, round(min(growth)::numeric, 9) from running where reached >= total / 2.0 group by month order by month
                """);
    assertThat(
            WAREHOUSE.rows(
                """
                select week, round(pay_growth_weighted::numeric, 9) from trends.pay_growth
                where role = 'marketing-operations' and country = 'all' and pay_growth_weighted is not null order by week
                """))
        .hasSize(4)
        .isEqualTo(expected);
  }

  @Test
  void changeWithinCellsAndOfTheirMixIsTheGrowthOfTheMean() {
    List<String> expected =
        WAREHOUSE.rows(
            CELLS
                + """
                , share as (
                  select *, n_now / sum(n_now) over (partition by month) as share_now,
                    n_then / sum(n_then) over (partition by month) as share_then
                  from pair where role = 'marketing-operations'
                )
                select month,
                  round((100 * sum((share_then + share_now) / 2 * (mean_now - mean_then)) / sum(share_then * mean_then))::numeric, 6),
                  round((100 * sum((mean_then + mean_now) / 2 * (share_now - share_then)) / sum(share_then * mean_then))::numeric, 6)
                from share group by month order by month
                """);
    List<String> measured =
        WAREHOUSE.rows(
            """
            select week, round(pay_change_within::numeric, 6), round(pay_change_mix::numeric, 6) from trends.pay_growth
            where role = 'marketing-operations' and country = 'all' and pay_change_within is not null order by week
            """);
    assertThat(measured).hasSize(4).isEqualTo(expected);
    assertThat(measured.getLast()).doesNotContain("|0.000000");
  }

  @Test
  void aCountryWithEnoughCellsIsToldByItself() {
    assertThat(
            WAREHOUSE.rows(
                "select country, count(*) from trends.pay_growth where role ="
                    + " 'marketing-operations' and pay_growth is not null group by 1 order by 1"))
        .containsExactlyInAnyOrder("US|4", "all|4");
  }

  @Test
  void everyFigureThatIsToldHasItsIntervalOfEmployers() {
    assertThat(
            WAREHOUSE.rows(
                """
                select metric, bool_and(ci_low <= value and value <= ci_high), min(ci_method), min(unit), min(horizon),
                  min(employers), bool_and(postings > 0 and boards > 0 and coverage between 0 and 1)
                from trends.facts where metric like 'pay_growth%' and value is not null
                group by metric order by metric
                """))
        .containsExactly(
            "pay_growth|true|cluster_bootstrap|percent|year|12|true",
            "pay_growth_3m|true|cluster_bootstrap|percent|year|12|true",
            "pay_growth_weighted|true|cluster_bootstrap|percent|year|12|true");
  }

  @Test
  void tooFewCellsAreWithheldAndSayHowManyAreNeeded() {
    List<String> rows =
        WAREHOUSE.rows(
            """
            select distinct status, reason, value, sentence from trends.facts
            where metric = 'pay_growth' and role = 'marketing-automation' and period_start = date '2026-04-01'
            """);
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst())
        .startsWith("suppressed|few_postings|null|Not shown: posted pay in comparable marketing")
        .contains("only 6 kinds of job can be compared, and 20 are needed");
  }

  @Test
  void aBaseMonthThatTheRecordCoversInPartIsACaution() {
    assertThat(status("2026-01-01")).isEqualTo("caution|imputed");
    assertThat(status("2026-02-01")).isEqualTo("publish|null");
  }

  /** The record begins in January 2025: earlier months have no row, not even a withheld one. */
  @Test
  void monthsWithoutAYearBeforeThemAreSilent() {
    assertThat(WAREHOUSE.value("select min(week) from trends.pay_growth")).isEqualTo("2026-01-01");
  }

  @Test
  void aClaimStandsOnItsIntervalAlone() {
    for (String row :
        WAREHOUSE.rows(
            """
            select ci_low, ci_high, sentence from trends.facts
            where metric like 'pay_%' and horizon = 'year' and value is not null and sentence is not null
            """)) {
      String[] columns = row.split("\\|");
      boolean claimed = Double.parseDouble(columns[0]) > 0 || Double.parseDouble(columns[1]) < 0;
      assertThat(columns[2].matches(".* (rose|fell|raised|lowered) .*")).isEqualTo(claimed);
    }
  }

  @Test
  void aPointOfPayIsKeptAsLongAsAReleaseStandsOnIt() {
    assertThat(
            WAREHOUSE.value(
                "select count(*) = count(distinct posting_id) from trends.kept_posting"))
        .isEqualTo("true");
    assertThat(
            WAREHOUSE.value(
                "select count(*) from trends.kept_posting where valid_from <> 1 or valid_to is not"
                    + " null"))
        .isEqualTo("0");
    assertThat(
            WAREHOUSE.value(
                "select (select count(*) from trends.kept_posting) = (select count(*) from"
                    + " postings.posting where not agency)"))
        .isEqualTo("true");
  }

  @Tag("longer")
  @ParameterizedTest
  @ValueSource(strings = {"pay_growth", "pay_change_within"})
  void theOrderOfRowsDoesNotMatter(String metric) {
    String figures =
        """
        select figure_id, value, ci_low, ci_high, postings, employers, boards, coverage, status, reason, sentence
        from trends.facts where metric = '%s' order by figure_id
        """
            .formatted(metric);
    List<String> before = WAREHOUSE.rows(figures);
    assertThat(before).hasSizeGreaterThan(10);
    WAREHOUSE.execute(
        """
        create temporary table moved as select * from postings.posting order by md5(posting_id || 'x');
        delete from postings.posting;
        insert into postings.posting select * from moved;
        drop table moved;
        """);
    WAREHOUSE.withdrawReleases();
    refresh();
    assertThat(WAREHOUSE.rows(figures)).isEqualTo(before);
  }

  @Test
  void pooledPayMovesWithTheMixAndIsNoGrowth() {
    double pooled =
        Double.parseDouble(
            WAREHOUSE.value(
                """
                select 100 * (percentile_cont(0.5) within group (order by annual_min) filter (where opened_on >= '2026-04-01')
                  / percentile_cont(0.5) within group (order by annual_min) filter (where opened_on < '2025-05-01' and opened_on >= '2025-04-01') - 1)
                from postings.posting where role = 'marketing-operations' and annual_max <= 1.5 * annual_min
                """));
    double growth =
        Double.parseDouble(
            WAREHOUSE.value(
                "select pay_growth from trends.pay_growth where role = 'marketing-operations' and"
                    + " country = 'all' and week = '2026-04-01'"));
    assertThat(growth).isCloseTo(3, within(1.0));
    assertThat(pooled).isGreaterThan(growth + 3);
  }

  private static String status(String month) {
    return WAREHOUSE.value(
        "select status || '|' || coalesce(reason, 'null') from trends.pay_growth where role ="
            + " 'marketing-operations' and country = 'all' and week = '"
            + month
            + "'");
  }

  private static void refresh() {
    Clock clock = Clock.fixed(TestMarket.moment(PayMarket.DAYS), ZoneOffset.UTC);
    assertThat(new Refresher(WAREHOUSE.warehouse(), clock).refresh(step -> {})).isPresent();
  }
}
