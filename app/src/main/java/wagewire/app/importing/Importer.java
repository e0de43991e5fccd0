package wagewire.app.importing;

import java.time.Clock;
import wagewire.app.connect.Servers;
import wagewire.app.pipeline.Pipeline;
import wagewire.ingest.read.Refusal;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.warehouse.Warehouse;

/** Publishes archived material and waits until the warehouse shows it. */
public final class Importer {

  private final Servers servers;
  private final Warehouse warehouse;
  private final Clock clock;
  private final Listener listener;

  /**
   * @param clock after whose time nothing can have been observed
   */
  public Importer(Servers servers, Warehouse warehouse, Clock clock, Listener listener) {
    this.servers = servers;
    this.warehouse = warehouse;
    this.clock = clock;
    this.listener = listener;
  }

  /** Listener for messages during an import. */
  public interface Listener {

    /** Reports a row that could not be read. */
    void refused(BoardId board, Refusal refusal);

    /** Reports a remark on a file as one line. */
    void note(String line);

    /** Reports work that begins, as a few words. */
    void doing(String work);

    /** Reports the number of records still on their way to the warehouse. */
    void waiting(long records);
  }

  /**
   * Imports files that were read.
   *
   * @throws WagewireException NOTHING_READABLE when no item could be read; refusals are published
   *     nevertheless
   */
  public ImportCounts run(ImportMaterial material, Pipeline pipeline) {
    try (ImportPublication publication =
        new ImportPublication(servers, warehouse, pipeline, listener, clock)) {
      if (!material.ignored().isEmpty()) {
        listener.note(
            "ignored columns, with their values: " + ImportPublication.text(material.ignored()));
      }
      publication.publish(material.seen());
      ImportCounts counts = publication.counts();
      if (material.nothingReadable() || publication.isAllRefused()) {
        throw new WagewireException(
            ErrorCode.NOTHING_READABLE,
            "none of %d items could be read".formatted(counts.read()),
            material.files(),
            "The reasons are listed above; check --platform, --columns and days.");
      }
      return counts;
    }
  }

  /**
   * Imports the files of a folder one by one; reports their number and what was left out to the
   * listener.
   *
   * @throws WagewireException MISSING_COLUMN or UNREADABLE_INPUT for a file that cannot be read;
   *     those before it are imported; NOTHING_READABLE when nothing could be read at all
   */
  public ImportCounts run(ImportRequest request, DatedFolder folder, Pipeline pipeline) {
    try (ImportPublication publication =
        new ImportPublication(servers, warehouse, pipeline, listener, clock)) {
      return new FolderImport(request, publication, listener).run(folder.files());
    }
  }

  /**
   * Imports web archives as streams; reports skipped records of each to the listener.
   *
   * @throws WagewireException UNREADABLE_INPUT for a file that cannot be opened, NOTHING_READABLE
   *     when not one posting could be read
   */
  public ImportCounts run(ArchiveRequest request, Pipeline pipeline) {
    try (ImportPublication publication =
        new ImportPublication(servers, warehouse, pipeline, listener, clock)) {
      new ArchiveImport(request, publication, listener).run();
      ImportCounts counts = publication.counts();
      if (counts.read() == counts.rejected()) {
        throw new WagewireException(
            ErrorCode.NOTHING_READABLE,
            "no posting could be read",
            request.files().toString(),
            "What was skipped is listed above; check that these are WARC files with pages of"
                + " jobs.");
      }
      return counts;
    }
  }
}
