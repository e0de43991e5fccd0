package wagewire.app.importing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import wagewire.ingest.read.ReadPage;
import wagewire.model.board.Source;
import wagewire.model.listing.PublishedListing;

/** Collects observations of boards and publishes them in batches. */
final class ImportBatches {

  private static final int MOST_ITEMS = 5_000;
  private static final long MOST_CHARACTERS = 32_000_000;

  private record Key(Source source, Instant moment) {}

  private final ImportPublication publication;
  private final Map<Key, BoardMaterial> boards = new LinkedHashMap<>();

  private long items;
  private long characters;

  ImportBatches(ImportPublication publication) {
    this.publication = publication;
  }

  void add(Source source, Instant moment, ReadPage page) {
    boards.computeIfAbsent(new Key(source, moment), key -> new BoardMaterial()).add(page);
    items += page.listings().size() + page.refusals().size();
    characters += page.listings().stream().mapToLong(ImportBatches::length).sum();
    if (items >= MOST_ITEMS || characters >= MOST_CHARACTERS) {
      publish();
    }
  }

  void publish() {
    publication.publish(
        boards.entrySet().stream()
            .map(one ->
                new ImportedSnapshot(
                    one.getKey().source(), one.getKey().moment(), false, one.getValue()))
            .toList());
    boards.clear();
    items = 0;
    characters = 0;
  }

  private static long length(PublishedListing listing) {
    String description = listing.description();
    return description == null ? 0 : description.length();
  }
}
