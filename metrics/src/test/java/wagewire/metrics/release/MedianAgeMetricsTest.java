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
import org.junit.jupiter.api.TestFactory;
import wagewire.metrics.count.MedianAgeMetrics;
import wagewire.metrics.fact.FactWriter;
import wagewire.metrics.publishability.Publishability;
import wagewire.warehouse.testing.TestWarehouse;

/** Median ages of given postings: a folder a case, as those of metrics in SQL. */
class MedianAgeMetricsTest {

  private static final Path CASES = Path.of("src/test/resources/wagewire/metrics/count/median_age");
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();

  @TestFactory
  Stream<DynamicTest> theMedianAgeOfGivenPostingsIsWhatIsExpected() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      List<Path> cases = folders.sorted().toList();
      assertThat(cases).isNotEmpty();
      return cases.stream()
          .map(one -> DynamicTest.dynamicTest(one.getFileName().toString(), () -> check(one)));
    }
  }

  private static void check(Path one) throws IOException, SQLException {
    try (Connection connection = WAREHOUSE.warehouse().connection()) {
      connection.setAutoCommit(false);
      GivenPostings.write(connection, one.resolve("given.tsv"), Publishability.rules());
      FactWriter facts = new FactWriter(connection, FactWriter.TABLE, GivenPostings.RELEASE);
      MedianAgeMetrics.write(connection, GivenPostings.RELEASE, facts);
      facts.flush();

      ExpectedRows expected = ExpectedRows.read(one.resolve("expected.tsv"));
      assertThat(expected.figures(connection)).containsExactlyInAnyOrderElementsOf(expected.rows());
      connection.rollback();
    }
  }
}
