package wagewire.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wagewire.model.posting.Place;
import wagewire.model.posting.Role;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** Counts by type of employment of an invented market, with known answers. */
class EmploymentFiguresTest {

  private static final int WEEKS = 6;
  private static final int EMPLOYERS = 9;
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final Place AUSTIN = new Place("Austin", "US-TX", "US");
  private static final Place BOSTON = new Place("Boston", "US-MA", "US");
  private static final Place LONDON = new Place("London", null, "GB");

  /** Types of an employer's jobs; two state none. */
  private static final List<@Nullable String> TYPES =
      Arrays.asList("full-time", "full-time", "full-time", "contract", "contract", null, null);

  @BeforeAll
  static void measure() {
    TestMarket market = new TestMarket();
    for (int employer = 0; employer < EMPLOYERS; employer++) {
      String name = "e" + employer;
      TestBoard board = TestBoard.own(name, name);
      market.collect(board, 0, 7 * WEEKS, 1);
      for (int job = 0; job < TYPES.size(); job++) {
        // Contracts of half of the employers end on the Tuesday of the last week.
        boolean ends = "contract".equals(TYPES.get(job)) && employer % 2 == 0;
        market.job(board, job(name, job), 3, ends ? 7 * WEEKS - 6 : 7 * WEEKS + 30);
      }
      market.job(
          board, job(name, 100).withRole(Role.of("marketing-automation")), 3, 7 * WEEKS + 30);
    }
    market.write(WAREHOUSE);
    Clock clock = Clock.fixed(TestMarket.moment(7 * WEEKS), ZoneOffset.UTC);
    new Refresher(WAREHOUSE.warehouse(), clock).refresh(step -> {});
  }

  @Test
  void postingsCountByTheirType() {
    assertThat(
            WAREHOUSE.rows(
                """
                select employment_type, postings, round(closed::numeric, 6), status
                from trends.postings_weekly
                where employment_type <> 'all' and role = 'marketing-operations' and week = (select max(week) from metrics.newest)
                order by employment_type
                """))
        .containsExactly(
            "contract|18|10.000000|caution",
            "full-time|27|0.000000|caution",
            "unknown|18|0.000000|caution");
  }

  @Test
  void typesAddUpToTheCountsOfTheirRoleInEveryWeek() {
    String sums =
        """
        from metrics.employment_week part
        join metrics.cell_week whole using (week, role)
        where row(whole.seniority, whole.country, whole.region, whole.work_mode) = row('all', 'all', 'all', 'all')
        group by week, role, whole.active, whole.opened, whole.closed, whole.postings, whole.unobserved
        """;
    assertThat(WAREHOUSE.value("select count(*) > 10 from (select week " + sums + ") as week"))
        .isEqualTo("true");
    assertThat(
            WAREHOUSE.rows(
                "select week, role "
                    + sums
                    + """
                    having abs(sum(part.active) - whole.active) > 1e-6 or sum(part.opened) <> whole.opened
                      or sum(part.closed) <> whole.closed
                      or sum(part.postings) <> whole.postings or abs(sum(part.unobserved) - whole.unobserved) > 1e-6
                    """))
        .isEmpty();
  }

  @Test
  void aRoleOfWhichNoPostingStatesItsTypeIsNotSplit() {
    assertThat(
            WAREHOUSE.value(
                "select count(*) from metrics.cell_week where role = 'marketing-automation'"))
        .isNotEqualTo("0");
    assertThat(
            WAREHOUSE.value(
                "select count(*) from metrics.employment_week where role ="
                    + " 'marketing-automation'"))
        .isEqualTo("0");
  }

  @Test
  void figuresOfTypesHaveIdsOfTheirOwnThatFindThem() {
    assertThat(
            WAREHOUSE.rows(
                """
                select count(*) = count(distinct facts.figure_id), bool_and(found.employment_type = facts.employment_type)
                from trends.facts
                cross join lateral metrics.fact(figure_id) as found
                """))
        .containsExactly("true|true");
  }

  private static TestListing job(String employer, int number) {
    List<Place> places = List.of(AUSTIN, BOSTON, LONDON).subList(0, 1 + number % 3);
    return TestListing.of("j" + number, employer)
        .withTitle("Manager " + number)
        .withRole(Role.of("marketing-operations"))
        .withPlaces(places.toArray(Place[]::new))
        .withEmploymentType(number < TYPES.size() ? TYPES.get(number) : null);
  }
}
