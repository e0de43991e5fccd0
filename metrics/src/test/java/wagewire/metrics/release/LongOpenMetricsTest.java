package wagewire.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import wagewire.metrics.fact.FactWriter;
import wagewire.metrics.tool.LongOpenMetrics;
import wagewire.warehouse.testing.TestWarehouse;

/** Shares of given postings that have been open for long: a folder a case, as of metrics in SQL. */
class LongOpenMetricsTest {

  private static final Path CASES = Path.of("src/test/resources/wagewire/metrics/count/long_open");
  private static final Path A_WEEK = CASES.resolve("a-week");
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();

  @TestFactory
  Stream<DynamicTest> theShareOfGivenPostingsIsWhatIsExpected() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      List<Path> cases = folders.sorted().toList();
      assertThat(cases).isNotEmpty();
      return cases.stream()
          .map(one ->
              DynamicTest.dynamicTest(
                  one.getFileName().toString(),
                  () ->
                      assertThat(found(one, "select 1"))
                          .containsExactlyInAnyOrderElementsOf(expected(one).rows())));
    }
  }

  @Test
  void withoutADateAPostingCountsFromItsFirstSightAtABoardWatchedForSixtyDays() throws Exception {
    String undated = "update metrics.kept_posting set posted_on = null";
    assertThat(found(A_WEEK, undated)).isEmpty();
    assertThat(
            found(
                A_WEEK,
                undated
                    + """
                    ;
                    insert into metrics.kept_week (unit, week, own, gone, selected, valid_from)
                    select distinct unit, date '2025-11-24', true, false, false, 1 from metrics.kept_posting
                    """))
        .containsExactlyInAnyOrderElementsOf(expected(A_WEEK).rows());
  }

  private static ExpectedRows expected(Path one) throws IOException {
    return ExpectedRows.read(one.resolve("expected.tsv"));
  }

  private static List<String> found(Path one, String change) throws IOException, SQLException {
    try (Connection connection = WAREHOUSE.warehouse().connection()) {
      connection.setAutoCommit(false);
      GivenPostings.write(connection, one.resolve("given.tsv"));
      try (var statement = connection.createStatement()) {
        statement.execute(change);
      }
      FactWriter facts = new FactWriter(connection, FactWriter.TABLE, GivenPostings.RELEASE);
      LongOpenMetrics.write(connection, GivenPostings.RELEASE, facts);
      facts.flush();
      List<String> found = expected(one).figures(connection);
      connection.rollback();
      return found;
    }
  }
}
