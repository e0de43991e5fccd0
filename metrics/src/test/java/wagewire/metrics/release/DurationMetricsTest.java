package wagewire.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import wagewire.metrics.count.DurationMetrics;
import wagewire.metrics.fact.FactWriter;
import wagewire.metrics.fact.SqlFile;
import wagewire.warehouse.testing.TestWarehouse;

/** Median times open of given postings, and what ends the time in which a posting is watched. */
class DurationMetricsTest {

  private static final Path CASES = Path.of("src/test/resources/wagewire/metrics/count/duration");
  private static final Path ONE =
      Path.of(
          "src/test/resources/wagewire/metrics/definition/duration/watched_postings/an-opened-one/given.tsv");
  private static final SqlFile WATCHED = SqlFile.of("metrics/definition/duration/watched_postings");
  private static final String LAST_ON_14_JANUARY =
      "update postings.snapshot set finished_at = '2026-01-14 09:00Z' where board like '%:a';";
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();

  @TestFactory
  Stream<DynamicTest> theMedianTimeOpenOfGivenPostingsIsWhatIsExpected() throws IOException {
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
      GivenPostings.write(connection, one.resolve("given.tsv"));
      FactWriter facts = new FactWriter(connection, FactWriter.TABLE, GivenPostings.RELEASE);
      DurationMetrics.write(connection, GivenPostings.RELEASE, facts);
      facts.flush();

      ExpectedRows expected = ExpectedRows.read(one.resolve("expected.tsv"));
      assertThat(expected.figures(connection)).containsExactlyInAnyOrderElementsOf(expected.rows());
      connection.rollback();
    }
  }

  @Test
  void aClosingCountsWhenTheBoardNoLongerShowedThePosting() throws IOException, SQLException {
    assertThat(watched(snapshot("2026-01-16", "complete") + snapshot("2026-01-24", "gone")))
        .containsExactly("0 10 t");
  }

  @Test
  void aPostingOfABoardThatIsGoneDidNotClose() throws IOException, SQLException {
    assertThat(watched(snapshot("2026-01-15", "complete") + snapshot("2026-01-24", "gone")))
        .containsExactly("0 10 f");
  }

  @Test
  void aPostingThatIsRenewedUnderAnotherIdOnTheDayDidNotClose() throws IOException, SQLException {
    assertThat(watched(renewed("2026-01-16"))).containsExactly("0 10 f");
    assertThat(watched(renewed("2026-01-17"))).containsExactly("0 10 t");
  }

  @Test
  void aPostingThatWasThereBeforeItsBoardWasCollectedIsLeftOut() throws IOException, SQLException {
    assertThat(
            watched("update metrics.kept_posting set entries = '{backlog}' where employer = 'a'"))
        .isEmpty();
  }

  /** The board was last seen in the week of 20 Oct, and again on 12 Jan. */
  @Test
  void aBoardThatLapsedIsWatchedToItsLastWeekAndAgainFromItsReturn()
      throws IOException, SQLException {
    assertThat(
            watched(
                """
                update metrics.kept_posting
                set opened_on = '2025-10-01', from_days = '{2025-10-01,2026-01-12}', to_days = '{2025-11-24,2026-01-16}',
                  entries = '{opened,backlog}', exits = '{lost,closed}'
                where employer = 'a'
                """))
        .containsExactly("0 19 f", "103 107 t");
  }

  /**
   * Seen first on 9 Jan, and not on 2 Jan: the first day is one of the seven from 3 Jan to 9 Jan,
   * and the posting is watched from 9 Jan on, for 7 days to 16 Jan.
   */
  @Test
  void aPostingIsWatchedFromTheSnapshotThatShowedItFirst() throws IOException, SQLException {
    String visits = snapshot("2026-01-02", "complete") + snapshot("2026-01-09", "complete");
    List<String> found = watched(visits);
    assertThat(found).hasSize(1);
    int enters = Integer.parseInt(found.getFirst().split(" ")[0]);
    assertThat(enters).isBetween(0, 6);
    assertThat(found).containsExactly("%d %d t".formatted(enters, enters + 7));
    assertThat(
            Stream.of("m", "n", "o", "p", "q", "r", "s", "t", "u", "v")
                .map(title -> enters(visits, title))
                .distinct())
        .hasSizeGreaterThan(2)
        .allMatch(age -> age >= 0 && age <= 6);
  }

  private static int enters(String visits, String title) {
    try {
      String row =
          watched(
                  visits
                      + "update metrics.kept_posting set title = '%s' where employer = 'a'"
                          .formatted(title))
              .getFirst();
      return Integer.parseInt(row.split(" ")[0]);
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aRepostIsAnotherTime() throws IOException, SQLException {
    assertThat(
            watched(
                """
                update metrics.kept_posting
                set opened_on = '2025-10-01', from_days = '{2025-10-01,2025-12-01}', to_days = '{2025-10-11,null}',
                  entries = '{opened,reposted}', exits = '{closed,closed}'
                where employer = 'a'
                """))
        .containsExactly("0 10 t");
  }

  @Test
  void anOpenPostingIsWatchedForAsLongAsItsBoardIs() throws IOException, SQLException {
    String open = "update metrics.kept_posting set to_days = '{null}' where employer = 'a';";
    assertThat(watched(open)).containsExactly("0 19 f");
    assertThat(watched(open + LAST_ON_14_JANUARY)).containsExactly("0 8 f");
  }

  /** Closed on 16 January, which no snapshot by the end of the newest week has shown. */
  @Test
  void aClosingAfterTheLastSnapshotIsNotCounted() throws IOException, SQLException {
    assertThat(watched(LAST_ON_14_JANUARY)).containsExactly("0 8 f");
    String sunday =
        "update metrics.kept_posting set to_days = '{2026-01-25}' where employer = 'a';";
    assertThat(watched(sunday)).containsExactly("0 19 t");
    String monday = sunday.replace("2026-01-25", "2026-01-26");
    assertThat(watched(monday)).containsExactly("0 19 f");
  }

  private static String snapshot(String day, String status) {
    return """
    insert into postings.snapshot (board, snapshot, status, outcome, started_at, finished_at, announced, read, parts, parts_taken, merged)
    select 'greenhouse:a', coalesce(max(snapshot), 0) + 1, '%1$s', 'ok', '%2$s 09:00Z', '%2$s 09:00Z', 0, 0, 0, 0, true
    from postings.snapshot;
    """
        .formatted(status, day);
  }

  private static String renewed(String day) {
    return """
    update metrics.kept_posting set unit = 'greenhouse:a', opened_on = '%1$s', from_days = array[date '%1$s'], entries = '{reposted}'
    where employer = 'b'
    """
        .formatted(day);
  }

  /** Returns enters, leaves and closed of the posting of employer a after a change. */
  private static List<String> watched(String change) throws IOException, SQLException {
    try (Connection connection = WAREHOUSE.warehouse().connection()) {
      connection.setAutoCommit(false);
      GivenPostings.write(connection, ONE);
      try (var statement = connection.createStatement()) {
        statement.execute(change);
      }
      List<String> found = new ArrayList<>();
      WATCHED.forEach(
          connection,
          GivenPostings.RELEASE.parameters(),
          row -> {
            if (row.getString("employer").equals("a")) {
              found.add(
                  "%d %d %s"
                      .formatted(
                          row.getInt("enters"),
                          row.getInt("leaves"),
                          row.getBoolean("closed") ? "t" : "f"));
            }
          });
      connection.rollback();
      return found;
    }
  }
}
