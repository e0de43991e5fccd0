package wagewire.warehouse.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterTry;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;
import wagewire.model.event.PostingEvent;
import wagewire.warehouse.testing.TestWarehouse;

/** The rows follow from the set of records, whichever order they come in. */
class ArrivalOrderTest {

  private static final String RECORDS =
      """
      select board, external_id, title, listing.content_hash, observed_at, snapshot, requisition_id, posted_at, content.*
      from postings.listing_record listing left join postings.content using (listing_id) order by board, external_id
      """;

  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();

  @AfterTry
  void forget() {
    WAREHOUSE.empty();
  }

  @Property(tries = 30)
  void snapshotsInAnyOrderLeaveTheRunsAndSightingsOfTheModel(
      @ForAll long seed, @ForAll long order) {
    RandomBoardHistory story = RandomBoardHistory.of(seed);
    RandomBoardHistory.batches(story.shuffled(order), order).forEach(WAREHOUSE::load);
    PresenceModel.Rows expected = PresenceModel.of(story.inOrder());
    Map<Long, String> names = names(story.inOrder());
    assertThat(presence("listing_run", "from_at", "to_at", names)).isEqualTo(expected.runs());
    assertThat(presence("listing_sighting", "seen_at", null, names))
        .isEqualTo(expected.sightings());
  }

  @Property(tries = 8)
  void theNewestContentOfEachListingStays(@ForAll long seed, @ForAll long order) {
    RandomBoardHistory story = RandomBoardHistory.of(seed);
    RandomBoardHistory.batches(story.shuffled(order), order).forEach(WAREHOUSE::load);
    List<String> shuffled = WAREHOUSE.rows(RECORDS);
    WAREHOUSE.empty();
    WAREHOUSE.load(story.inOrder());
    assertThat(shuffled).isEqualTo(WAREHOUSE.rows(RECORDS));
  }

  @Property(tries = 7)
  void theSameRecordsAgainChangeNothing(@ForAll long seed, @ForAll long order) {
    RandomBoardHistory story = RandomBoardHistory.of(seed);
    WAREHOUSE.load(story.inOrder());
    WAREHOUSE.execute("truncate postings.block_changed");
    List<String> before = everything();
    RandomBoardHistory.batches(story.shuffled(order), order).forEach(WAREHOUSE::load);
    assertThat(everything()).isEqualTo(before);
  }

  private static List<String> everything() {
    return WAREHOUSE.everything(
        List.of(
            "board",
            "snapshot",
            "snapshot_part",
            "snapshot_listings",
            "listing_record",
            "content",
            "listing_run",
            "listing_sighting",
            "block_changed"));
  }

  private static Set<String> presence(
      String table, String from, @Nullable String to, Map<Long, String> names) {
    Set<String> lines = new TreeSet<>();
    for (Record row : WAREHOUSE.warehouse().sql().fetch("select * from postings." + table)) {
      String line = names.get(row.get("listing_id", Long.class)) + "|" + time(row, from);
      lines.add(to == null ? line : line + "|" + time(row, to));
    }
    return lines;
  }

  private static String time(Record row, String column) {
    OffsetDateTime time = row.get(column, OffsetDateTime.class);
    return time == null ? "null" : time.toInstant().toString();
  }

  /** Board and external id by listing id. */
  private static Map<Long, String> names(List<PostingEvent> events) {
    Map<Long, String> names = new HashMap<>();
    for (PostingEvent event : events) {
      for (int id = 1; id <= 6; id++) {
        BoardId board = event.board();
        names.put(ListingIds.of(board, "j" + id), board + "|j" + id);
      }
    }
    return names;
  }
}
