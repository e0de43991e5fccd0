package wagewire.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wagewire.metrics.testing.GrowingMarket;
import wagewire.warehouse.backup.Pruning;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** Old rows go; what releases are worked out from stays. */
class PruningTest {

  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final Clock NOW =
      Clock.fixed(TestMarket.moment(GrowingMarket.DAYS), ZoneOffset.UTC);

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
  void whatRunsAndTheNewestSnapshotStay() {
    Pruning.remove(WAREHOUSE.warehouse(), NOW);

    assertThat(WAREHOUSE.value("select count(*) from operations.run")).isEqualTo("2");
    assertThat(
            WAREHOUSE.value(
                """
                select min(observed_at) >= (select max(finished_at) - interval '28 days' from postings.snapshot)
                from postings.rejection
                """))
        .isEqualTo("true");
  }

  @Tag("long")
  @Test
  void theNextReleaseIsTheSameAsWithoutPruning() {
    Pruning.remove(WAREHOUSE.warehouse(), NOW);
    List<String> pruned = release();
    empty();

    assertThat(release()).isEqualTo(pruned).isNotEmpty();
  }

  private static List<String> release() {
    GrowingMarket.writeRest(WAREHOUSE);
    new Refresher(WAREHOUSE.warehouse(), NOW).refresh(_ -> {});
    return WAREHOUSE.rows("select * from trends.facts order by figure_id");
  }
}
