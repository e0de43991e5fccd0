package wagewire.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wagewire.model.posting.Role;
import wagewire.model.posting.WorkMode;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/**
 * Shares are of the postings that counting day by day finds, in a market half of whose boards are
 * not collected for some weeks, so that their postings are away and come back.
 */
class ShareWindowTest {

  private static final int WEEKS = 70;
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final List<Role> ROLES =
      List.of(
          Role.of("marketing-operations"),
          Role.of("revenue-operations"),
          Role.of("content-marketing"));

  /** The definition as it reads: open on any day of the 4 weeks. */
  private static final String COUNTED =
      """
      with week as (
        select distinct period_end as until from trends.facts where metric = 'remote_share'
      ), open_posting as (
        select until, member_of as role, work_mode, tools
        from week
        cross join metrics.posting_point
        join metrics.role_member using (role)
        where described and exists (
          select from unnest(from_days, to_days) as stretch (from_day, to_day)
          where daterange(from_day, to_day) && daterange(until - 27, until + 1))
      ), counted as (
        select until, role, 'remote_share' as metric, 'all' as tool, count(*) as of_all,
          count(*) filter (where work_mode = 'remote') as those
        from open_posting group by until, role
        union all
        select until, role, 'tool_share', 'hubspot', count(*), count(*) filter (where 'hubspot' = any (tools))
        from open_posting group by until, role
      )
      select until, role, metric, of_all, those from counted where of_all >= 3 and (metric = 'remote_share' or those > 0)
      order by until, role, metric
      """;

  private static final String TOLD =
      """
      select period_end, role, metric, postings, coalesce(round(value * postings)::bigint::text, 'withheld') from trends.facts
      where metric = 'remote_share' or (metric = 'tool_share' and tool = 'hubspot')
      order by period_end, role, metric
      """;

  @BeforeAll
  static void measure() {
    Random random = new Random(5);
    TestMarket market = new TestMarket();
    for (int employer = 0; employer < 30; employer++) {
      TestBoard board = TestBoard.own("e" + employer, "e" + employer);
      int away = employer % 2 == 0 ? 0 : 35 + 2 * employer;
      market.collect(board, 0, 100, 1);
      market.collect(board, 100 + away, 7 * WEEKS, 1);
      for (int job = 0; job < 60; job++) {
        int opens = random.nextInt(7 * WEEKS) - 20;
        TestListing listing =
            TestListing.of("e" + employer + "-" + job, "e" + employer)
                .withTitle("Manager " + job)
                .withRole(ROLES.get(random.nextInt(ROLES.size())))
                .withWorkMode(random.nextInt(3) == 0 ? WorkMode.REMOTE : WorkMode.ONSITE);
        market.job(
            board,
            random.nextBoolean() ? listing.withTools("hubspot") : listing,
            opens,
            opens + 20 + random.nextInt(150));
      }
    }
    market.write(WAREHOUSE);
    Clock clock = Clock.fixed(TestMarket.moment(7 * WEEKS), ZoneOffset.UTC);
    assertThat(new Refresher(WAREHOUSE.warehouse(), clock).refresh(step -> {})).isPresent();
  }

  @Test
  void somePostingsWereAwayAndCameBack() {
    assertThat(
            WAREHOUSE.rows(
                "select posting_id from metrics.posting_point where cardinality(from_days) > 1"))
        .hasSizeGreaterThan(10);
  }

  @Test
  void sharesAreOfThePostingsThatCountingDayByDayFinds() {
    List<String> counted = WAREHOUSE.rows(COUNTED);
    List<String> told = WAREHOUSE.rows(TOLD);
    assertThat(counted).hasSizeGreaterThan(500);
    assertThat(withoutShare(told)).isEqualTo(withoutShare(counted));
    assertThat(told.stream().filter(row -> !row.endsWith("withheld")))
        .hasSizeGreaterThan(300)
        .isSubsetOf(counted);
  }

  private static List<String> withoutShare(List<String> rows) {
    return rows.stream().map(row -> row.substring(0, row.lastIndexOf('|'))).toList();
  }
}
