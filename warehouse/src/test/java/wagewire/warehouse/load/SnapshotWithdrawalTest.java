package wagewire.warehouse.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterTry;
import wagewire.model.error.WagewireException;
import wagewire.model.event.PostingEvent;
import wagewire.warehouse.removal.SnapshotWithdrawal;
import wagewire.warehouse.removal.SnapshotWithdrawal.Taken;
import wagewire.warehouse.resolve.Resolver;
import wagewire.warehouse.testing.TestWarehouse;

/** A snapshot that was taken back leaves no trace, now and when it comes again. */
class SnapshotWithdrawalTest {

  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();

  private static final List<String> TABLES =
      List.of(
          "snapshot",
          "snapshot_listings",
          "listing_record",
          "listing_run",
          "listing_sighting",
          "listing_days",
          "listing_presence",
          "posting",
          "spell",
          "posting_tool",
          "posting_place",
          "listing_merge");

  private final SnapshotWithdrawal withdrawal = new SnapshotWithdrawal(WAREHOUSE.warehouse());

  @AfterTry
  void anew() {
    WAREHOUSE.empty();
    WAREHOUSE.execute("truncate postings.withdrawn_snapshot");
  }

  @Tag("long")
  @Property(tries = 12)
  void theRowsAreThoseOfAWarehouseThatNeverHadIt(@ForAll long seed) {
    RandomBoardHistory story = RandomBoardHistory.of(seed);
    WAREHOUSE.load(story.inOrder());
    resolve();
    Taken one = someSnapshot(seed);
    withdrawal.withdraw(List.of(one), replay(story.inOrder()));
    resolve();
    List<String> without = rows();
    WAREHOUSE.load(story.inOrder());
    resolve();
    assertThat(rows()).isEqualTo(without);

    anew();
    WAREHOUSE.load(
        story.inOrder().stream()
            .filter(
                event -> !event.board().equals(one.board()) || event.snapshot() != one.snapshot())
            .toList());
    resolve();
    assertThat(without).isEqualTo(rows());
  }

  @Example
  void nothingIsTakenBackWhereTheRecordLacksTheBoardsOtherSnapshots() {
    RandomBoardHistory story = RandomBoardHistory.of(7);
    WAREHOUSE.load(story.inOrder());
    List<String> before = rows();
    Taken one = someSnapshot(7);
    assertThatThrownBy(() -> withdrawal.withdraw(List.of(one), replay(List.of())))
        .isInstanceOf(WagewireException.class)
        .hasMessageContainingAll(one.board().toString(), "Nothing was taken back");
    assertThat(rows()).isEqualTo(before);
    assertThat(WAREHOUSE.value("select count(*) from postings.withdrawn_snapshot")).isEqualTo("0");
  }

  private Taken someSnapshot(long seed) {
    List<Taken> all = withdrawal.find(Set.of(), Set.of(), null);
    Taken one = all.get(new Random(seed).nextInt(all.size()));
    assertThat(withdrawal.find(Set.of(one.board()), Set.of(one.snapshot()), one.finishedAt()))
        .containsExactly(one);
    assertThat(
            withdrawal.find(
                Set.of(one.board()), Set.of(one.snapshot()), one.finishedAt().plusMillis(1)))
        .isEmpty();
    return one;
  }

  private static SnapshotWithdrawal.BoardLoader replay(List<PostingEvent> events) {
    return (connection, boards) -> {
      Batch batch = new Batch();
      events.stream()
          .filter(event -> boards.contains(event.board().toString()))
          .forEach(batch::add);
      BatchMerge.merge(connection, batch);
    };
  }

  private static void resolve() {
    new Resolver(WAREHOUSE.warehouse()).resolveChanged();
  }

  private static List<String> rows() {
    return WAREHOUSE.everything(TABLES);
  }
}
