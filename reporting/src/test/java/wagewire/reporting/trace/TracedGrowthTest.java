package wagewire.reporting.trace;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import wagewire.metrics.release.Refresher;
import wagewire.model.posting.Role;
import wagewire.model.source.YesNoUnknown;
import wagewire.reporting.trace.Trace.MatchedEmployer;
import wagewire.reporting.trace.Trace.Outcome;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/**
 * Growth comes out again to the last digit in a market with employers that never post in marketing
 * and go-to-market, some that post there in part of the time, some whose board was another's at
 * first, and one that comes late.
 */
@Tag("long")
class TracedGrowthTest {

  private static final Set<YesNoUnknown> TERMS = Set.of(YesNoUnknown.YES, YesNoUnknown.UNKNOWN);
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final int WEEKS = 66;
  private static final int DAYS = 7 * WEEKS;

  private static final List<Role> ROLES =
      List.of(
          Role.of("marketing-operations"),
          Role.of("marketing-automation"),
          Role.of("product-marketing"),
          Role.of("revenue-operations"));

  @BeforeAll
  static void release() {
    Random random = new Random(7);
    TestMarket market = new TestMarket();
    for (int employer = 0; employer < 30; employer++) {
      String name = "e" + employer;
      TestBoard board = TestBoard.own(name, name);
      market.collect(board, employer == 3 ? DAYS / 2 : 0, DAYS, 7);
      for (int job = 0; job < 60; job++) {
        int first = employer % 10 == 4 ? DAYS / 2 : -30;
        int opens = first + random.nextInt(DAYS - first);
        Role role = employer % 3 == 2 ? Role.OTHER : ROLES.get(random.nextInt(ROLES.size()));
        TestListing listing =
            TestListing.of(name + "-" + job, name).withTitle("Manager " + job).withRole(role);
        market.job(board, listing, opens, opens + 20 + random.nextInt(90));
      }
      if (employer % 5 == 0) {
        TestListing older = TestListing.of(name + "-a", "another" + employer).withTitle("Lead");
        market.job(board, older, 2, 30);
      }
    }
    market.write(WAREHOUSE);
    Clock clock = Clock.fixed(TestMarket.moment(DAYS), ZoneOffset.UTC);
    new Refresher(WAREHOUSE.warehouse(), clock).refresh(step -> {});
  }

  static List<String> growths() {
    return WAREHOUSE.rows(
        """
        select figure_id from trends.facts
        where metric in ('active_growth', 'opened_growth') and ci_low is not null
          and role in ('marketing-operations', 'go-to-market', 'other')
          and row(seniority, country, region, work_mode) = row('all', 'all', 'all', 'all')
          and period_end = (select max(period_end) from trends.facts where metric = 'active_growth')
        order by metric, role, horizon
        """);
  }

  @ParameterizedTest
  @MethodSource("growths")
  void growthComesOutAgainWhateverOthersPost(String id) {
    Trace trace = new Tracer(WAREHOUSE.warehouse(), TERMS).trace(id, 0);
    assertThat(trace.again()).isEqualTo(trace.released());
    assertThat(trace.outcome()).isEqualTo(Outcome.SAME);
  }

  @ParameterizedTest
  @CsvSource({"active, marketing-operations", "active, all", "opened, marketing-operations"})
  void theSumsOfEmployersGiveTheCountsThenAndNow(String quantity, String role) {
    String id =
        WAREHOUSE.value(
            """
            select figure_id from metrics.newest
            where metric = '%s_growth' and horizon = 'year' and role = '%s'
              and row(seniority, country, region, work_mode) = row('all', 'all', 'all', 'all')
            order by week desc limit 1
            """
                .formatted(quantity, role));
    Trace trace = new Tracer(WAREHOUSE.warehouse(), TERMS).trace(id, 0);
    int weeks = quantity.equals("active") ? 1 : requireNonNull(trace.released().weeks());
    double then = trace.matched().stream().mapToDouble(MatchedEmployer::then).sum();
    double now = trace.matched().stream().mapToDouble(MatchedEmployer::now).sum();
    assertThat(trace.released().thenCount()).isEqualTo((int) Math.round(then / weeks));
    assertThat(trace.released().nowCount()).isEqualTo((int) Math.round(now / weeks));
    // A board whose postings name several employers counts as one of them.
    assertThat(trace.released().trackedEmployers())
        .isEqualTo(
            (int)
                trace.matched().stream()
                    .map(one -> one.employer().replaceFirst("another", "e"))
                    .distinct()
                    .count());
  }
}
