package wagewire.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wagewire.ingest.store.PublishedSnapshot.ImportKey;
import wagewire.ingest.store.UnreadFields.PlatformUnread;
import wagewire.ingest.testing.TestCrawlDatabase;
import wagewire.model.board.BoardId;
import wagewire.model.listing.ListingBuilder;
import wagewire.model.listing.PublishedListing;

/** Counting and storing of unread fields. */
final class UnreadFieldTableTest {

  private static final BoardId ACME = BoardId.parse("lever:acme");
  private static final BoardId GLOBEX = BoardId.parse("greenhouse:globex");
  private static final Instant MONDAY = Instant.parse("2026-03-02T06:00:00Z");

  @Test
  void fieldsAddUpByPlatformAndTheLargestComeFirst() {
    CrawlStore store = store();
    save(store, ACME, MONDAY.plusSeconds(9), Map.of("perks", 2L, "grade", 1L));
    save(store, BoardId.parse("lever:other"), MONDAY, Map.of("grade", 4L, "shift", 1L));
    save(store, GLOBEX, MONDAY, Map.of("grade", 1L));

    assertThat(store.unread(2))
        .containsExactly(
            new PlatformUnread("greenhouse", 1, List.of(field("grade", 1, MONDAY))),
            new PlatformUnread(
                "lever",
                3,
                List.of(
                    field("grade", 5, MONDAY.plusSeconds(9)),
                    field("perks", 2, MONDAY.plusSeconds(9)))));
  }

  @Test
  void thereIsAnEndToHowManyFieldsOfAPlatformAreToldApart() {
    CrawlStore store = store();
    save(store, ACME, MONDAY, numbered(0, UnreadFields.MOST));
    save(store, ACME, MONDAY, numbered(UnreadFields.MOST - 1, UnreadFields.MOST + 2));

    PlatformUnread lever = store.unread(2).getFirst();
    assertThat(lever.fields()).isEqualTo(UnreadFields.MOST + 1);
    assertThat(lever.largest())
        .containsExactly(field(UnreadFields.OTHERS, 2, MONDAY), field("f299", 2, MONDAY));
  }

  @Test
  void anotherKafkaBeginsToCountAgain() {
    CrawlStore store = store();
    store.updateStream(new StreamIdentity("one", Map.of("topic", "1")));
    save(store, ACME, MONDAY, Map.of("perks", 2L));
    store.updateStream(new StreamIdentity("two", Map.of("topic", "2")));

    assertThat(store.unread(5)).isEmpty();
  }

  @Test
  void namesFromOutsideBecomeShortLines() {
    UnreadFields fields = new UnreadFields();
    fields.add(listing("a\u0000b\n c", "\uD800", "x".repeat(101), "y".repeat(100)));

    assertThat(fields.counts())
        .isEqualTo(
            Map.of("a b c", 1L, "(no name)", 1L, "x".repeat(99) + "…", 1L, "y".repeat(100), 1L));
  }

  @Test
  void aListingWithManyFieldsCountsOnceAmongTheOthers() {
    UnreadFields fields = new UnreadFields();
    fields.add(listing(numbered(0, UnreadFields.MOST + 50).keySet().toArray(String[]::new)));

    assertThat(fields.counts()).hasSize(UnreadFields.MOST + 1).containsEntry("(others)", 1L);
  }

  private static PublishedListing listing(String... fields) {
    ListingBuilder listing = PublishedListing.builder("1", "Analyst");
    for (String field : fields) {
      listing.unread(field, "1");
    }
    return listing.build();
  }

  private static Map<String, Long> numbered(int from, int to) {
    return IntStream.range(from, to)
        .boxed()
        .collect(Collectors.toMap("f%03d"::formatted, _ -> 1L, Long::sum, TreeMap::new));
  }

  private static PlatformUnread.Field field(String name, long listings, Instant seen) {
    return new PlatformUnread.Field(name, listings, seen);
  }

  private static void save(CrawlStore store, BoardId board, Instant at, Map<String, Long> unread) {
    long number = store.nextSnapshot(board);
    List<String> present = List.of(Long.toString(number));
    store.save(
        new PublishedSnapshot.Imported(
            board,
            number,
            at,
            List.of(new PublishedSnapshot.NewContent("1", (int) number, "hash" + number)),
            ImportKey.of(board, at, true, present),
            unread));
  }

  private static CrawlStore store() {
    return new CrawlStore(TestCrawlDatabase.fresh());
  }
}
