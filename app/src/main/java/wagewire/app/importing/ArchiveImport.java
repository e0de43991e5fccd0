package wagewire.app.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import wagewire.ingest.archive.ArchivedVisitReader;
import wagewire.ingest.read.warc.ArchivedAnswer;
import wagewire.ingest.read.warc.PostingsOfAnswer;
import wagewire.ingest.read.warc.PostingsOfAnswer.ArchivedBoard;
import wagewire.ingest.read.warc.RecordProvenance;
import wagewire.ingest.read.warc.WarcAnswers;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * Reads web archives record by record and publishes in batches, so that memory does not grow with
 * the archive. Pages of one board and one day form a snapshot at the start of the day; a complete
 * board keeps its own time. Responses kept while collecting are reassembled into their visits.
 */
final class ArchiveImport {

  /** Maximum bytes of a record's body, more than any known response of a board. */
  private static final int LIMIT = 64 * 1024 * 1024;

  private final ArchiveRequest request;
  private final ImportPublication publication;
  private final Importer.Listener listener;
  private final ImportBatches batches;

  ArchiveImport(ArchiveRequest request, ImportPublication publication, Importer.Listener listener) {
    this.request = request;
    this.publication = publication;
    this.listener = listener;
    this.batches = new ImportBatches(publication);
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
    batches.publish();
  }

  private void read(WarcAnswers archive) throws IOException {
    PostingsOfAnswer reader =
        new PostingsOfAnswer(request.pages(), request.employer(), archive.counts());
    ArchivedVisitReader visits = new ArchivedVisitReader(request.employer(), archive.counts());
    for (ArchivedAnswer answer = archive.next(); answer != null; answer = archive.next()) {
      RecordProvenance kept = answer.kept();
      (kept == null ? reader.read(answer) : visits.add(answer, kept)).ifPresent(this::take);
    }
    visits.end().ifPresent(this::take);
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
    batches.add(request.source(seen.board()), moment, seen.page());
  }
}
