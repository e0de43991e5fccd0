package wagewire.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wagewire.ingest.store.CrawlSchema;
import wagewire.ingest.store.CrawlStore;
import wagewire.local.testing.TestPostgres;
import wagewire.warehouse.Warehouse;

class ClockLeapTest {

  private static final Instant VISITED = Instant.parse("2026-03-04T05:00:00Z");
  private static final Instant AHEAD = VISITED.plus(Duration.ofDays(400));

  private final DataSource database = TestPostgres.freshDatabase().dataSource();

  @BeforeEach
  void migrate() {
    assertThat(find(AHEAD)).isEmpty();
    CrawlSchema.migrate(database);
    Warehouse _ = Warehouse.open(database);
    assertThat(find(AHEAD)).isEmpty();
  }

  @Test
  void aClockFarAfterTheNewestVisitHasLeapt() throws SQLException {
    visit("acme", false, VISITED);
    visit("imitated", true, AHEAD);
    assertThat(find(VISITED.plus(Duration.ofDays(60)))).isEmpty();
    assertThat(find(AHEAD)).hasValue(new ClockLeap(VISITED, AHEAD, true));
    assertThat(find(AHEAD).orElseThrow().line())
        .contains(
            "400 days, from 2026-03-04T05:00:00Z to 2027-04-08T05:00:00Z",
            "restore a backup");
  }

  /** The visits after the leap must not make it look right. */
  @Test
  void itIsDoubtedForFourteenDaysAlthoughVisitsFollow() throws SQLException {
    visit("acme", false, VISITED);
    visit("globex", false, AHEAD);
    Duration day = Duration.ofDays(1);
    assertThat(find(AHEAD.plus(day.multipliedBy(13))))
        .hasValue(new ClockLeap(VISITED, AHEAD, false));
    assertThat(find(AHEAD.plus(day.multipliedBy(14)))).isEmpty();
  }

  @Test
  void theWeeksOfRecordsRememberVisitsThatOthersReplaced() throws SQLException {
    visit("acme", false, AHEAD);
    assertThat(find(AHEAD)).isEmpty();
    execute(
        "insert into crawl.text_seed (week, seed) values ('2026-03-02', sha256('a')),"
            + " ('2027-04-05', sha256('b'))");
    assertThat(find(AHEAD))
        .hasValue(
            new ClockLeap(
                Instant.parse("2026-03-02T00:00:00Z"),
                Instant.parse("2027-04-05T00:00:00Z"),
                false));
  }

  /** The deletion of texts counts ages to the time before the leap. */
  @Test
  void nothingIsDeletedByAgeThen() throws SQLException {
    execute("insert into crawl.text_seed (week, seed) values ('2024-03-04', sha256('a'))");
    Instant now = Instant.parse("2025-06-01T00:00:00Z");
    Instant before = find(now).orElseThrow().before();
    assertThat(new CrawlStore(database).seeds().dropTexts(7, before)).isZero();
    assertThat(new CrawlStore(database).seeds().dropTexts(7, now)).isOne();
  }

  private Optional<ClockLeap> find(Instant now) {
    return ClockLeap.find(database, now);
  }

  private void visit(String token, boolean simulated, Instant time) throws SQLException {
    execute(
        """
        insert into postings.board (board, platform, token, kind, simulated, described_at)
        values ('lever:%1$s', 'lever', '%1$s', 'own', %2$s, '%3$s');
        insert into crawl.board (board, attempted_at) values ('lever:%1$s', '%3$s')
        """
            .formatted(token, simulated, time));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
