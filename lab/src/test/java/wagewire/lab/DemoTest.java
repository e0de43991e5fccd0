package wagewire.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import wagewire.app.CommandRun;

/** The demo end to end in small: HTTP in, Kafka, PostgreSQL, the brief out. */
@Tag("long")
class DemoTest {

  @Test
  void printsOneObjectWithTheKeysOfTheContract() {
    CommandRun run = SmallDemo.run();
    assertThatRun(run).endsWith(0);
    assertThat(run.lines()).hasSize(1);
    JsonNode demo = run.json();
    assertThat(demo.propertyNames())
        .containsExactly(
            "simulated", "seed", "weeks", "seconds", "series", "levels", "wanted", "brief");
    assertThat(demo.get("simulated").asBoolean()).isTrue();
    assertThat(demo.get("seed").asInt()).isEqualTo(SmallDemo.SEED);
    assertThat(demo.get("weeks").asInt()).isEqualTo(SmallDemo.WEEKS);
    assertThat(demo.get("seconds").asDouble()).isPositive();
    assertThat(demo.get("series").isArray()).isTrue();
    assertThat(demo.get("brief").asString())
        .contains("Simulated market", "## Job market", "## Pay by seniority");
  }

  @Test
  void everyWantedFigureSaysWhatBecameOfIt() {
    JsonNode wanted = SmallDemo.run().json().get("wanted");
    assertThat(wanted).hasSize(86);
    assertThat(wanted.get(0).propertyNames())
        .contains("block", "metric", "role", "seniority", "tool", "horizon", "value")
        .contains("ci_low", "ci_high", "status", "reason", "truth");
    assertThat(wanted)
        .filteredOn(figure -> figure.get("metric").asString().equals("active"))
        .hasSize(6)
        .allSatisfy(figure -> assertThat(figure.get("truth").asDouble()).as("truth").isPositive());
    assertThat(wanted)
        .filteredOn(figure -> figure.get("horizon").asString().endsWith("year"))
        .allSatisfy(
            figure -> assertThat(figure.get("value").isNull()).as(figure.toString()).isTrue());
  }

  @Test
  void aYearThatWasNotObservedIsWithheldNotGuessed() {
    assertThat(SmallDemo.run().json().get("series")).isEmpty();
    assertThat(SmallDemo.run().json().get("brief").asString()).contains("no history");
  }

  @Test
  void everyWeekOfEveryRoleAndBoardAddsUp() {
    assertThat(
            one(
                """
                select count(*) || ' of which ' || count(*) filter (where abs(open_start + opened
                  + backlog + reposted - closed - lost - open_end) > 0.001) || ' wrong'
                from metrics.unit_count
                """))
        .matches("[1-9]\\d* of which 0 wrong");
  }

  @Test
  void aFamilyHasAsManyOpenPostingsAsItsRoles() {
    assertThat(
            one(
                """
                with newest as (
                  select role, active from trends.postings_weekly
                  where seniority = 'all' and country = 'all' and region = 'all'
                    and metro = 'all' and work_mode = 'all' and employment_type = 'all'
                    and week = (select max(week) from trends.postings_weekly))
                select round(((select active from newest where role = 'marketing-ops')
                  - sum(active))::numeric, 6) from newest where role in ('marketing-operations',
                  'marketing-automation', 'marketing-technology', 'campaign-operations')
                """))
        .matches("0(\\.0+)?");
  }

  @Test
  void everyListingThatWasPublishedIsInTheWarehouseAndBelongsToAPosting() {
    assertThat(
            one(
                """
                select count(*) - count(posting_id) from postings.listing
                where board <> '' and content_hash is not null
                """))
        .isEqualTo("0");
    assertThat(
            one(
                """
                select (select count(distinct board) from postings.listing)
                  <= (select count(*) from postings.board)
                """))
        .isEqualTo("t");
  }

  private static String one(String statement) {
    CommandRun run = CommandRun.of("sql", "--data", SmallDemo.data(), statement);
    assertThatRun(run).succeeds();
    List<String> lines = run.lines();
    assertThat(lines).hasSize(2);
    return lines.getLast();
  }
}
