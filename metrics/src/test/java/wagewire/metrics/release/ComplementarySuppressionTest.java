package wagewire.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wagewire.metrics.fact.SqlFile;
import wagewire.warehouse.testing.TestWarehouse;

/** Counts that are not shown because another could be computed by subtraction. */
class ComplementarySuppressionTest {

  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final String ALL = "all";

  @BeforeEach
  void empty() {
    WAREHOUSE.execute("truncate trends.cell_week, trends.metro_week");
  }

  @Test
  void aSingleWithheldPartTakesTheNextSmallestWithIt() throws SQLException {
    cell(ALL, ALL, 137);
    cell("senior", ALL, 90);
    cell("junior", ALL, 4);
    cell("manager", ALL, 31);
    cell("lead", ALL, 12);
    assertThat(withheld()).containsExactly("lead all");
  }

  @Test
  void twoWithheldPartsHideEachOther() throws SQLException {
    cell(ALL, ALL, 97);
    cell("senior", ALL, 90);
    cell("junior", ALL, 4);
    cell("manager", ALL, 3);
    assertThat(withheld()).isEmpty();
  }

  @Test
  void whereAllPartsAreToldNoneIsWithheld() throws SQLException {
    cell(ALL, ALL, 130);
    cell("senior", ALL, 90);
    cell("junior", ALL, 40);
    assertThat(withheld()).isEmpty();
  }

  @Test
  void partsThatAreTooSmallToBeKeptCountAsOneThatIsNotTold() throws SQLException {
    cell(ALL, ALL, 132);
    cell("senior", ALL, 90);
    cell("junior", ALL, 40);
    assertThat(withheld()).containsExactly("junior all");
  }

  @Test
  void besideThemASingleWithheldPartIsNotAlone() throws SQLException {
    cell(ALL, ALL, 136);
    cell("senior", ALL, 90);
    cell("junior", ALL, 40);
    cell("lead", ALL, 4);
    assertThat(withheld()).isEmpty();
  }

  @Test
  void aPartHeldByOneEmployerIsNotToldEither() throws SQLException {
    cell(ALL, ALL, 150);
    cell(ALL, "US", 90);
    cell(ALL, "GB", 40, 9, 0.8);
    cell(ALL, "DE", 20);
    assertThat(withheld()).containsExactly("all DE");
  }

  /** Each row and column has another withheld cell then, so that none can be had. */
  @Test
  void inATableOfLevelsAndCountriesRowsAndColumnsAreLookedAtTogether() throws SQLException {
    cell(ALL, ALL, 205);
    cell("senior", ALL, 65);
    cell("junior", ALL, 140);
    cell(ALL, "US", 85);
    cell(ALL, "GB", 120);
    cell("senior", "US", 5);
    cell("senior", "GB", 60);
    cell("junior", "US", 80);
    cell("junior", "GB", 60);
    assertThat(withheld()).containsExactly("junior GB", "junior US", "senior GB");
  }

  @Test
  void anotherWeekOrRoleIsAnotherTotal() throws SQLException {
    cell(ALL, ALL, 94);
    cell("senior", ALL, 90);
    cell("junior", ALL, 4);
    WAREHOUSE.execute("update trends.cell_week set week = '2026-11-09' where seniority = 'junior'");
    cell("junior", ALL, 40);
    assertThat(withheld()).isEmpty();
  }

  @Test
  void regionsOfOneCountryAreItsParts() throws SQLException {
    cell(ALL, ALL, 150);
    cell(ALL, "US", 100);
    cell(ALL, "DE", 50);
    Map.of("US-CA", 60, "US-NY", 32, "US-TX", 8, "DE-BE", 4, "DE-BY", 46)
        .forEach(ComplementarySuppressionTest::region);
    withheld();
    assertThat(hiddenRegions()).containsExactly("DE-BY", "US-NY");
  }

  /** Kansas City lies in two states; what is left of the country would be its count. */
  @Test
  void aMetroThatIsAllOfItsStateTakesTheStateWithIt() throws SQLException {
    cell(ALL, ALL, 26);
    cell(ALL, "US", 26);
    Map.of("US-TX", 12, "US-MO", 7, "US-KS", 7).forEach(ComplementarySuppressionTest::region);
    metro("12420", 12, 0.2);
    metro("28140", 14, 0.71);
    withheld();
    assertThat(hiddenMetros()).containsExactly("12420");
    assertThat(hiddenRegions()).containsExactly("US-TX");
  }

  /**
   * Phoenix, which is all of Arizona, is smaller than Houston and Dallas, which share Texas with
   * Austin.
   */
  @Test
  void aMetroThatIsNotAllOfItsStateIsHiddenFirst() throws SQLException {
    cell(ALL, ALL, 86);
    cell(ALL, "US", 86);
    Map.of("US-TX", 60, "US-MO", 7, "US-KS", 7, "US-AZ", 12)
        .forEach(ComplementarySuppressionTest::region);
    metro("38060", 12, 0.2);
    metro("26420", 15, 0.2);
    metro("19100", 20, 0.2);
    metro("12420", 25, 0.2);
    metro("28140", 14, 0.71);
    withheld();
    assertThat(hiddenMetros()).containsExactly("19100", "26420");
    assertThat(hiddenRegions()).isEmpty();
  }

  private static void region(String region, int postings) {
    cell(ALL, "XX", postings);
    WAREHOUSE.execute(
        "update trends.cell_week set country = 'all', region = '%s' where country = 'XX'"
            .formatted(region));
  }

  private static void metro(String metro, int postings, double largest) {
    WAREHOUSE.execute(
        """
        insert into trends.metro_week (week, role, metro, active, postings, unobserved, employers, boards, largest)
        values ('2026-11-16', 'marketing-ops', '%s', 0, %d, 0, 9, 9, %s)
        """
            .formatted(metro, postings, largest));
  }

  private static List<String> hiddenRegions() {
    return WAREHOUSE.rows(
        "select region from trends.cell_week where reveals_another_part order by 1");
  }

  private static List<String> hiddenMetros() {
    return WAREHOUSE.rows(
        "select metro from trends.metro_week where reveals_another_part order by 1");
  }

  private static void cell(String seniority, String country, int postings) {
    cell(seniority, country, postings, 9, 0.2);
  }

  private static void cell(
      String seniority, String country, int postings, int employers, double largest) {
    WAREHOUSE.execute(
        """
        insert into trends.cell_week (
          week, role, seniority, country, region, work_mode, active, open_start, open_end, opened, closed, backlog,
          reposted, lost, postings, listings, openings, employers, boards, boards_observed, largest)
        values ('2026-11-16', 'marketing-ops', '%s', '%s', 'all', 'all', 0, 0, 0, 0, 0, 0, 0, 0, %d, 0, 0, %d, 9, 9, %s)
        """
            .formatted(seniority, country, postings, employers, largest));
  }

  /** Level and country, in order. */
  private static List<String> withheld() throws SQLException {
    try (Connection connection = WAREHOUSE.warehouse().connection()) {
      connection.setAutoCommit(false);
      ReleaseBuilder.prepare(connection);
      SqlFile.of("metrics/intermediate/complementary_suppression").execute(connection, Map.of());
      connection.commit();
    }
    return WAREHOUSE
        .rows(
            "select seniority, country from trends.cell_week where reveals_another_part order by 1,"
                + " 2")
        .stream()
        .map(row -> row.replace('|', ' '))
        .toList();
  }
}
