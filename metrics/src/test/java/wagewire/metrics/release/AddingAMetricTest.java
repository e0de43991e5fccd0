package wagewire.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.definition.MetricRegistry;
import wagewire.metrics.definition.MetricsPage;
import wagewire.metrics.publishability.Status;
import wagewire.metrics.publishability.Verdict;
import wagewire.metrics.sentence.Sentences;
import wagewire.metrics.sentence.Statement;
import wagewire.metrics.sentence.Subject;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** A metric is added as CONTRIBUTING says: its folder and the folder's line, and nothing else. */
class AddingAMetricTest {

  private static final int WEEKS = 3;
  private static final int EMPLOYERS = 10;
  private static final int JOBS = 5;
  private static final Path ADDED =
      Path.of("src/test/resources/wagewire/metrics/release/another-class-path");
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();

  @Test
  void aFolderIsAllThatAMetricNeeds() throws Exception {
    URL[] added = {ADDED.toUri().toURL()};
    try (URLClassLoader classPath = new URLClassLoader(added, getClass().getClassLoader())) {
      MetricRegistry metrics = new MetricRegistry(classPath);
      Metric metric = metrics.metric("active_per_employer");
      release(metrics);
      assertThat(
              WAREHOUSE.rows(
                  """
                  select added.value, added.postings, added.employers, added.status, active.value
                  from metrics.newest added
                  join metrics.newest active using (week, role, seniority, country, region, metro, work_mode, employment_type)
                  where added.metric = 'active_per_employer' and active.metric = 'active' and role = 'all'
                    and seniority = 'all' and country = 'all' and region = 'all' and work_mode = 'all' and employment_type = 'all'
                  order by week desc limit 1
                  """))
          .containsExactly("5.0|50|10|publish|50.0");
      assertThat(Sentences.of(metric, newest(metric, JOBS)))
          .hasValue("10 employers had 5 open postings of all roles each (week of 20 Jan 2025).");
      assertThat(MetricsPage.text(metrics))
          .contains(
              "| `active_per_employer` | count | cell, week | week | `active` divided by its"
                  + " employers | count |  | `per_employer.sql` |",
              "An invented note.");
    }
  }

  private static void release(MetricRegistry metrics) {
    TestMarket market = new TestMarket();
    for (int employer = 0; employer < EMPLOYERS; employer++) {
      String name = "e" + employer;
      TestBoard board = TestBoard.own(name, name);
      market.collect(board, 0, 7 * WEEKS, 1);
      for (int job = 0; job < JOBS; job++) {
        market.job(board, TestListing.of("j" + job, name), -10, 100);
      }
    }
    market.write(WAREHOUSE);
    Clock clock = Clock.fixed(TestMarket.moment(7 * WEEKS), ZoneOffset.UTC);
    assertThat(new Refresher(WAREHOUSE.warehouse(), clock, metrics).refresh(_ -> {})).isPresent();
  }

  private static Statement newest(Metric metric, double value) {
    return new Statement(
        metric.id(),
        new Subject("all", "all", "all", "all", "all", "all"),
        null,
        value,
        null,
        EMPLOYERS * JOBS,
        EMPLOYERS,
        null,
        LocalDate.parse("2025-01-20"),
        new Verdict(Status.PUBLISH, List.of()),
        null);
  }
}
