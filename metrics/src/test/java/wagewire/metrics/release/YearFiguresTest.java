package wagewire.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wagewire.model.board.SourceKind;
import wagewire.model.posting.Place;
import wagewire.model.posting.Role;
import wagewire.model.posting.WorkMode;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** Figures of a year in a market whose boards come, go and fail. */
class YearFiguresTest {

  private static final int WEEKS = 56;
  private static final int END = 7 * WEEKS;
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final List<WorkMode> MODES = List.of(WorkMode.values());

  private static final List<Place> PLACES =
      List.of(
          new Place("Austin", "US-TX", "US"),
          new Place("Boston", "US-MA", "US"),
          new Place("London", null, "GB"));

  @BeforeAll
  static void measure() {
    Random random = new Random(5);
    TestMarket market = new TestMarket();
    for (int employer = 0; employer < 24; employer++) {
      String name = "e" + employer;
      SourceKind kind = employer == 6 ? SourceKind.AGGREGATOR : SourceKind.OWN;
      TestBoard board = TestBoard.of(name, kind, name, null);
      // One comes late, one goes away, one fails in the end, one is collected weekly.
      int from = employer == 1 ? 200 : 0;
      int to = employer == 2 ? 150 : employer == 3 ? END - 20 : END;
      market.collect(board, from, to, employer == 4 ? 7 : 1);
      for (int job = 0; job < 110; job++) {
        int opens = random.nextInt(END + 30) - 30;
        market.job(board, job(name, job, opens, random), opens, opens + 5 + random.nextInt(90));
      }
    }
    market.write(WAREHOUSE);
    refresh();
  }

  private static TestListing job(String employer, int number, int opens, Random random) {
    TestListing job =
        TestListing.of("j" + number, employer)
            .withTitle("Manager " + number)
            .withRole(random.nextBoolean() ? Role.of("marketing-operations") : Role.OTHER)
            .withWorkMode(MODES.get(random.nextInt(MODES.size())))
            .withPlaces(PLACES.get(random.nextInt(PLACES.size())));
    if (random.nextInt(5) == 0) {
      job = job.withText(0);
    }
    boolean named = random.nextInt(10) < (opens < END / 2 ? 3 : 7);
    return named ? job.withTools("hubspot") : job.withTools("marketo");
  }

  @Test
  void changesOfSharesAreTheirDifferencesOver52Weeks() {
    List<String> pairs =
        WAREHOUSE.rows(
            """
            select change.value, 100 * (now.value - before.value)
            from metrics.newest change
            join metrics.newest now
              on now.metric || '_change' = change.metric and now.role = change.role and now.tool = change.tool
              and now.week = change.week
            join metrics.newest before
              on before.metric = now.metric and before.role = now.role and before.tool = now.tool
              and before.week = now.week - 364
            where change.metric in ('tool_share_change', 'remote_share_change', 'hybrid_share_change')
              and change.value is not null and now.value is not null and before.value is not null
            """);
    assertThat(pairs).hasSizeGreaterThanOrEqualTo(4).allSatisfy(YearFiguresTest::requireEqual);
  }

  @Test
  void aChangeOfAShareTellsItsUnitIntervalCountsAndCoverage() {
    String change =
        WAREHOUSE.value(
            """
            select unit, horizon, ci_method, ci_low < value and value < ci_high, employers, coverage > 0.8 and coverage < 1,
              sentence like 'The share of postings of all roles that name HubSpot rose % points year over year (95 \\% interval %'
            from metrics.newest
            where metric = 'tool_share_change' and tool = 'hubspot' and role = 'all' and value is not null order by week desc
            """);
    assertThat(change).isEqualTo("points|year|jackknife|true|22|true|true");
  }

  @Test
  void whileVocabulariesStandSideBySideNobodyKnowsWhatIsTheirs() {
    WAREHOUSE.execute(
        "update postings.listing_record set normaliser_version = 'test-2' where external_id ="
            + " 'j1'");
    refresh();
    try {
      assertThat(
              WAREHOUSE.rows(
                  """
                  select distinct value is null, status, reason from metrics.newest
                  where metric like '%share_change' and week = (select max(week) from metrics.release_week)
                  """))
          .containsExactly("true|suppressed|mixed_vocabulary");
    } finally {
      WAREHOUSE.execute("update postings.listing_record set normaliser_version = 'test-1'");
      refresh();
    }
  }

  private static void refresh() {
    Clock clock = Clock.fixed(TestMarket.moment(END), ZoneOffset.UTC);
    new Refresher(WAREHOUSE.warehouse(), clock).refresh(step -> {});
  }

  private static void requireEqual(String pair) {
    String[] values = pair.split("\\|");
    assertThat(Double.parseDouble(values[0]))
        .isCloseTo(Double.parseDouble(values[1]), within(1e-6));
  }
}
