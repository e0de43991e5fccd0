package wagewire.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wagewire.metrics.testing.GrowingMarket;
import wagewire.warehouse.backup.Pruning;
import wagewire.warehouse.backup.Pruning.Pruned;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** Old rows go; what releases are worked out from stays. */
class PruningTest {

  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final Instant BEFORE = TestMarket.moment(GrowingMarket.DAYS);

  private static final String REFUSED =
      """
      insert into postings.rejection
        (board, snapshot, stage, external_id, reason, original_hash, message, observed_at)
      select board, snapshot, stage, 'x', 'no-title', 0, 'no title', finished_at
      from postings.snapshot, unnest(array['reader', 'normaliser']) stage
      """;

  @BeforeEach
  void empty() {
    WAREHOUSE.empty();
    WAREHOUSE.execute("truncate operations.run, operations.alert");
    GrowingMarket.write(WAREHOUSE);
    WAREHOUSE.execute(REFUSED);
    WAREHOUSE.execute(
        """
        insert into operations.run (kind, worker, started_at, finished_at, outcome)
        values ('refresh', 'w', '2024-01-01', '2024-01-01', 'done'),
          ('refresh', 'w', '2024-01-01', null, 'running'), ('refresh', 'w', '2030-01-01', '2030-01-01', 'done')
        """);
  }

  @Test
  void aDryRunSaysHowMuchWouldGoAndRemovesNothing() {
    List<Pruned> counted = Pruning.count(WAREHOUSE.warehouse(), BEFORE);

    assertThat(counted)
        .extracting(Pruned::table)
        .containsExactly(
            "postings.rejection",
            "postings.snapshot_listings",
            "operations.run",
            "operations.alert");
    assertThat(counted.getFirst().rows()).isPositive();
    assertThat(counted.getFirst().bytes()).isGreaterThan(counted.getFirst().rows());
    assertThat(Pruning.count(WAREHOUSE.warehouse(), BEFORE)).isEqualTo(counted);
    assertThat(Pruning.remove(WAREHOUSE.warehouse(), BEFORE)).isEqualTo(counted);
    assertThat(Pruning.count(WAREHOUSE.warehouse(), BEFORE)).allMatch(one -> one.rows() == 0);
  }

  @Test
  void whatRunsTheNewestSnapshotAndWhatReplaysTryAgainStay() {
    Pruning.remove(WAREHOUSE.warehouse(), BEFORE);

    assertThat(WAREHOUSE.value("select count(*) from operations.run")).isEqualTo("2");
    assertThat(
            WAREHOUSE.value(
                """
                select count(*) from postings.snapshot
                where not exists (
                  select from postings.rejection refused
                  where (refused.board, refused.snapshot) = (snapshot.board, snapshot.snapshot) and stage = 'normaliser')
                """))
        .isEqualTo("0");
    assertThat(WAREHOUSE.value("select count(*) from postings.rejection where stage = 'reader'"))
        .isEqualTo(Integer.toString(GrowingMarket.EMPLOYERS));
  }

  @Tag("long")
  @Test
  void theNextReleaseIsTheSameAsWithoutPruning() {
    Pruning.remove(WAREHOUSE.warehouse(), BEFORE);
    List<String> pruned = release();
    empty();

    assertThat(release()).isEqualTo(pruned).isNotEmpty();
  }

  private static List<String> release() {
    GrowingMarket.writeRest(WAREHOUSE);
    new Refresher(WAREHOUSE.warehouse(), Clock.fixed(BEFORE, ZoneOffset.UTC)).refresh(_ -> {});
    return WAREHOUSE.rows("select * from trends.facts order by figure_id");
  }
}
