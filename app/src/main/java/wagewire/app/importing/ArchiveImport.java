package wagewire.app.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wagewire.ingest.read.ReadPage;
import wagewire.ingest.read.warc.ArchivedAnswer;
import wagewire.ingest.read.warc.PostingsOfAnswer;
import wagewire.ingest.read.warc.PostingsOfAnswer.ArchivedBoard;
import wagewire.ingest.read.warc.WarcAnswers;
import wagewire.model.board.Source;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.listing.PublishedListing;

/**
 * Reads web archives record by record and publishes in batches, so that memory does not grow with
 * the archive. Pages of one board and one day form a snapshot at the start of the day; a complete
 * board keeps its own time.
 */
final class ArchiveImport {

  /** Maximum bytes of a record's body, more than any known response of a board. */
  private static final int LIMIT = 64 * 1024 * 1024;

  private static final int MOST_ITEMS = 5_000;
  private static final long MOST_CHARACTERS = 32_000_000;

  private record Observed(Source source, Instant moment) {}

  private final ArchiveRequest request;
  private final ImportPublication publication;
  private final Importer.Listener listener;
  private final Map<Observed, BoardMaterial> boards = new LinkedHashMap<>();
  private long items;
  private long characters;

  ArchiveImport(ArchiveRequest request, ImportPublication publication, Importer.Listener listener) {
    this.request = request;
    this.publication = publication;
    this.listener = listener;
  }

  void run() {
    for (Path file : request.files()) {
      try (WarcAnswers archive = WarcAnswers.open(file, LIMIT)) {
        read(archive);
        listener.note("%s: %s".formatted(file.getFileName(), archive.counts().words()));
        if (archive.isTruncated()) {
          listener.note(
              "%s: the archive breaks off; all before the break is read"
                  .formatted(file.getFileName()));
        }
      } catch (IOException e) {
        throw new WagewireException(
            ErrorCode.UNREADABLE_INPUT,
            "the archive cannot be read: " + e.getMessage(),
            file.toString(),
            "Check that it is whole and that you may read it.",
            e);
      }
    }
    publish();
  }

  private void read(WarcAnswers archive) throws IOException {
    PostingsOfAnswer reader =
        new PostingsOfAnswer(request.pages(), request.employer(), archive.counts());
    for (ArchivedAnswer answer = archive.next(); answer != null; answer = archive.next()) {
      reader.read(answer).ifPresent(this::take);
    }
  }

  private void take(ArchivedBoard seen) {
    Instant stated = request.observedAt();
    if (request.complete() && seen.whole()) {
      BoardMaterial whole = new BoardMaterial();
      whole.add(seen.page());
      Instant moment = stated == null ? seen.seen() : stated;
      publication.publish(
          List.of(new ImportedSnapshot(request.source(seen.board()), moment, true, whole)));
      return;
    }
    Instant moment = stated == null ? seen.seen().truncatedTo(ChronoUnit.DAYS) : stated;
    add(new Observed(request.source(seen.board()), moment), seen.page());
  }

  private void add(Observed seen, ReadPage page) {
    boards.computeIfAbsent(seen, _ -> new BoardMaterial()).add(page);
    items += page.listings().size() + page.refusals().size();
    characters += page.listings().stream().mapToLong(ArchiveImport::length).sum();
    if (items >= MOST_ITEMS || characters >= MOST_CHARACTERS) {
      publish();
    }
  }

  private void publish() {
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
