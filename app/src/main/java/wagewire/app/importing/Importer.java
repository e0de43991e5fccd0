package wagewire.app.importing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import wagewire.app.connect.Servers;
import wagewire.app.pipeline.Pipeline;
import wagewire.ingest.collect.ImportPublisher;
import wagewire.ingest.collect.ImportReport;
import wagewire.ingest.ledger.SourceLedger;
import wagewire.ingest.publish.ObservationPublisher;
import wagewire.ingest.publish.SnapshotPublisher;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.store.CrawlSchema;
import wagewire.ingest.store.CrawlStore;
import wagewire.ingest.store.Forgotten;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.source.Sources;
import wagewire.reporting.warehouse.Warehouse;

/** Publishes archived material and waits until the warehouse shows it. */
public final class Importer {

  private static final String COUNT =
      """
      select
        (select coalesce(sum(listings), 0) from postings.snapshot_listings where board = ? and snapshot = ?),
        (select count(*) from postings.rejection
         where board = ? and snapshot = ? and stage = 'normaliser')
      """;

  private final Servers servers;
  private final Warehouse warehouse;
  private final Listener listener;

  public Importer(Servers servers, Warehouse warehouse, Listener listener) {
    this.servers = servers;
    this.warehouse = warehouse;
    this.listener = listener;
  }

  /** Hears of what a person should see while an import runs. */
  public interface Listener {

    /** A row that could not be read. */
    void refused(BoardId board, Refusal refusal);

    /** How many records are still on their way to the warehouse. */
    void waiting(long records);
  }

  /**
   * @throws WagewireException NOTHING_READABLE when not one item could be read; what was refused is
   *     published all the same
   */
  public ImportCounts run(ImportMaterial material, Pipeline pipeline) {
    material
        .boards()
        .forEach(
            (board, one) -> one.refusals().forEach(refusal -> listener.refused(board, refusal)));
    List<ImportReport> reports = publish(material);
    pipeline.catchUp(listener::waiting);
    ImportCounts counts = counts(reports);
    if (material.nothingReadable()) {
      throw new WagewireException(
          ErrorCode.NOTHING_READABLE,
          "none of %d items could be read".formatted(counts.read()),
          material.files(),
          "The reasons stand above; check --platform and --columns.");
    }
    return counts;
  }

  private static void refuseForgotten(Set<BoardId> boards, Forgotten forgotten) {
    for (BoardId board : boards) {
      if (forgotten.has(board, null)) {
        throw new WagewireException(
            ErrorCode.UNREADABLE_INPUT,
            "the board " + board + " was removed for good",
            "./wagewire forget",
            "Leave its material out.");
      }
    }
  }

  private List<ImportReport> publish(ImportMaterial material) {
    CrawlSchema.migrate(servers.dataSource());
    new SourceLedger(servers.dataSource()).keep(Sources.all());
    CrawlStore store = new CrawlStore(servers.dataSource());
    refuseForgotten(material.boards().keySet(), store.forgotten());
    try (ObservationPublisher kafka = ObservationPublisher.open(servers.kafka())) {
      ImportPublisher publisher = new ImportPublisher(new SnapshotPublisher(store, kafka));
      List<ImportReport> reports = new ArrayList<>();
      material
          .boards()
          .forEach((board, one) ->
              reports.add(
                  publisher.publish(
                      material.request().source(board),
                      material.request().observedAt(),
                      material.complete(),
                      one.listings(),
                      one.refusals())));
      return reports;
    }
  }

  private ImportCounts counts(List<ImportReport> reports) {
    long loaded = 0;
    long refusedLater = 0;
    try (Connection connection = warehouse.connection();
        var statement = connection.prepareStatement(COUNT)) {
      for (ImportReport report : reports) {
        Long snapshot = report.snapshot();
        if (snapshot == null) {
          continue;
        }
        statement.setString(1, report.board().toString());
        statement.setLong(2, snapshot);
        statement.setString(3, report.board().toString());
        statement.setLong(4, snapshot);
        try (var rows = statement.executeQuery()) {
          rows.next();
          loaded += rows.getLong(1);
          refusedLater += rows.getLong(2);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The import cannot be counted: " + e.getMessage(), e);
    }
    long published = reports.stream().mapToLong(ImportReport::published).sum() - refusedLater;
    return new ImportCounts(
        reports.stream().mapToLong(ImportReport::read).sum(),
        published,
        reports.stream().mapToLong(ImportReport::unchanged).sum(),
        reports.stream().mapToLong(ImportReport::rejected).sum() + refusedLater,
        loaded);
  }
}
