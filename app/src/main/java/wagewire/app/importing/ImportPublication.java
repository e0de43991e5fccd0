package wagewire.app.importing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import wagewire.app.connect.Servers;
import wagewire.app.pipeline.Pipeline;
import wagewire.ingest.collect.ImportPublisher;
import wagewire.ingest.publish.CollectReport;
import wagewire.ingest.publish.ObservationPublisher;
import wagewire.ingest.publish.SnapshotPublisher;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.store.CrawlSchema;
import wagewire.ingest.store.CrawlStore;
import wagewire.ingest.store.RemovedItems;
import wagewire.ingest.store.SourceLedger;
import wagewire.ingest.store.UnreadFields;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.event.PlausibleTime;
import wagewire.model.event.RejectionReason;
import wagewire.model.listing.PublishedListing;
import wagewire.model.source.Sources;
import wagewire.model.text.StoredText;
import wagewire.warehouse.Warehouse;

/**
 * Publishes material board by board and counts its listings in the warehouse. Limits the number of
 * boards that are waited for at a time.
 */
final class ImportPublication implements AutoCloseable {

  private static final String LOADED =
      "select coalesce(sum(listings), 0) from postings.snapshot_listings"
          + " where board = ? and snapshot = ?";

  private static final String REFUSED =
      """
      select external_id, reason, message from postings.rejection
      where board = ? and snapshot = ? and stage = 'normaliser'
      order by external_id
      """;

  private static final int MOST_WAITING = 1_000;
  private static final int SHOWN = 20;

  private final Warehouse warehouse;
  private final Pipeline pipeline;
  private final Importer.Listener listener;
  private final Clock clock;
  private final ObservationPublisher kafka;
  private final ImportPublisher publisher;
  private final RemovedItems forgotten;
  private final List<CollectReport> waiting = new ArrayList<>();
  private final Map<String, UnreadFields> unread = new TreeMap<>();

  private ImportCounts counts = ImportCounts.NONE;
  private boolean refusedWhole;

  /**
   * @param clock after whose time nothing can have been observed
   */
  ImportPublication(
      Servers servers,
      Warehouse warehouse,
      Pipeline pipeline,
      Importer.Listener listener,
      Clock clock) {
    CrawlSchema.migrate(servers.dataSource());
    new SourceLedger(servers.dataSource()).keep(Sources.all());
    CrawlStore store = new CrawlStore(servers.dataSource());
    this.warehouse = warehouse;
    this.pipeline = pipeline;
    this.listener = listener;
    this.clock = clock;
    this.forgotten = store.forgotten();
    this.kafka =
        ObservationPublisher.open(
            servers.kafka().settings(), servers.kafka().retentionDays(), Clock.systemUTC());
    this.publisher = new ImportPublisher(new SnapshotPublisher(store, kafka));
  }

  /** Reports refusals, then publishes all boards. */
  void publish(List<ImportedSnapshot> given) {
    List<ImportedSnapshot> all = given.stream().filter(this::isAcceptable).toList();
    for (ImportedSnapshot seen : all) {
      refuseForgotten(seen.source().board());
      list(seen.source().board(), seen.material().refusals());
      countUnread(seen);
    }
    List<CollectReport> reports = ParallelPublisher.publish(all, this::publish);
    reports.forEach(report -> list(report.board(), report.tooLarge()));
    waiting.addAll(reports);
    if (waiting.size() >= MOST_WAITING) {
      settle();
    }
  }

  /**
   * Returns true unless the moment cannot be true or the board's name is none; then reports every
   * item as refused.
   */
  private boolean isAcceptable(ImportedSnapshot seen) {
    if (StoredText.hasControls(seen.source().token())) {
      return refuse(
          seen,
          RejectionReason.UNREADABLE,
          "the board's name has control characters or marks of direction");
    }
    String objection = PlausibleTime.objection(seen.moment(), clock.instant());
    return objection == null || refuse(seen, RejectionReason.IMPLAUSIBLE_TIME, objection);
  }

  /** Reports every item as refused; returns false. */
  private boolean refuse(ImportedSnapshot seen, RejectionReason reason, String why) {
    BoardId board = seen.source().board();
    BoardMaterial material = seen.material();
    list(board, material.refusals());
    for (PublishedListing listing : material.listings()) {
      listener.refused(board, new Refusal(listing.externalId(), reason, why, listing.title()));
    }
    counts = counts.refused(material.listings().size() + material.refusals().size());
    refusedWhole = true;
    return false;
  }

  private void list(BoardId board, List<Refusal> refusals) {
    refusals.forEach(refusal -> listener.refused(board, refusal));
  }

  /** Returns true when whole observations were refused and no other items were left. */
  boolean isAllRefused() {
    return refusedWhole && counts.read() == counts.rejected();
  }

  private void countUnread(ImportedSnapshot seen) {
    UnreadFields fields = unread.computeIfAbsent(seen.source().platform(), _ -> new UnreadFields());
    seen.material().listings().forEach(fields::add);
  }

  private void refuseForgotten(BoardId board) {
    if (forgotten.has(board, null)) {
      throw new WagewireException(
          ErrorCode.UNREADABLE_INPUT,
          "the board " + board + " was removed for good",
          "./wagewire forget",
          "Leave its material out.");
    }
  }

  private CollectReport publish(ImportedSnapshot seen) {
    BoardMaterial material = seen.material();
    return publisher.publish(
        seen.source(),
        seen.moment(),
        seen.complete(),
        material.announced(),
        material.listings(),
        material.refusals());
  }

  /**
   * Waits for the warehouse, reports fields that no reader understands, and returns the counts of
   * all boards so far.
   */
  ImportCounts counts() {
    settle();
    unread.forEach((platform, fields) -> {
      if (!fields.counts().isEmpty()) {
        listener.note(
            "unread fields of %s, with their listings: %s"
                .formatted(platform, text(fields.counts())));
      }
    });
    return counts;
  }

  private void settle() {
    pipeline.catchUp(listener::waiting);
    try (Connection connection = warehouse.connection();
        var loaded = connection.prepareStatement(LOADED);
        var refused = connection.prepareStatement(REFUSED)) {
      for (CollectReport report : waiting) {
        Long snapshot = report.snapshot();
        if (snapshot == null) {
          counts = counts.plus(report, 0, 0);
          continue;
        }
        loaded.setString(1, report.board().toString());
        loaded.setLong(2, snapshot);
        refused.setString(1, report.board().toString());
        refused.setLong(2, snapshot);
        try (var shown = loaded.executeQuery();
            var others = refused.executeQuery()) {
          shown.next();
          counts = counts.plus(report, shown.getLong(1), list(report.board(), others));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The import cannot be counted: " + e.getMessage(), e);
    }
    waiting.clear();
  }

  /** Reports the rows as refused; returns their number. */
  private int list(BoardId board, ResultSet rows) throws SQLException {
    int listed = 0;
    for (; rows.next(); listed++) {
      String id = rows.getString(1);
      listener.refused(
          board,
          new Refusal(
              id.isEmpty() ? null : id,
              RejectionReason.of(rows.getString(2)),
              rows.getString(3),
              ""));
    }
    return listed;
  }

  /**
   * Returns text such as {@code perks 12, grade 3}: the largest counts, and the number of others.
   */
  static String text(Map<String, Long> counts) {
    String shown =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(SHOWN)
            .map(one -> "%s %,d".formatted(one.getKey(), one.getValue()))
            .collect(Collectors.joining(", "));
    return counts.size() <= SHOWN
        ? shown
        : "%s and %,d more".formatted(shown, counts.size() - SHOWN);
  }

  @Override
  public void close() {
    kafka.close();
  }
}
