package wagewire.app.importing;

import java.sql.Connection;
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
import wagewire.warehouse.Warehouse;

/**
 * Publishes material board by board and counts its listings in the warehouse. Limits the number of
 * boards that are waited for at a time.
 */
final class ImportPublication implements AutoCloseable {

  private static final String COUNT =
      """
      select
        (select coalesce(sum(listings), 0) from postings.snapshot_listings where board = ? and snapshot = ?),
        (select count(*) from postings.rejection
         where board = ? and snapshot = ? and stage = 'normaliser')
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
  private boolean implausible;

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
    this.kafka = ObservationPublisher.open(servers.kafka().settings(), Clock.systemUTC());
    this.publisher = new ImportPublisher(new SnapshotPublisher(store, kafka));
  }

  /** Reports refusals, then publishes all boards. */
  void publish(List<ImportedSnapshot> given) {
    List<ImportedSnapshot> all = given.stream().filter(this::isPlausible).toList();
    for (ImportedSnapshot seen : all) {
      refuseForgotten(seen.source().board());
      seen.material()
          .refusals()
          .forEach(refusal -> listener.refused(seen.source().board(), refusal));
      countUnread(seen);
    }
    waiting.addAll(ParallelPublisher.publish(all, this::publish));
    if (waiting.size() >= MOST_WAITING) {
      settle();
    }
  }

  /** Returns true unless the moment cannot be true; then reports every item as refused. */
  private boolean isPlausible(ImportedSnapshot seen) {
    String objection = PlausibleTime.objection(seen.moment(), clock.instant());
    if (objection == null) {
      return true;
    }
    BoardId board = seen.source().board();
    BoardMaterial material = seen.material();
    material.refusals().forEach(refusal -> listener.refused(board, refusal));
    for (PublishedListing listing : material.listings()) {
      String id = listing.externalId();
      listener.refused(
          board, new Refusal(id, RejectionReason.IMPLAUSIBLE_TIME, objection, listing.title()));
    }
    counts = counts.refused(material.listings().size() + material.refusals().size());
    implausible = true;
    return false;
  }

  /** Returns true when items were refused for their time and no others were left. */
  boolean isAllImplausible() {
    return implausible && counts.read() == counts.rejected();
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
        var statement = connection.prepareStatement(COUNT)) {
      for (CollectReport report : waiting) {
        Long snapshot = report.snapshot();
        if (snapshot == null) {
          counts = counts.plus(report, 0, 0);
          continue;
        }
        statement.setString(1, report.board().toString());
        statement.setLong(2, snapshot);
        statement.setString(3, report.board().toString());
        statement.setLong(4, snapshot);
        try (var rows = statement.executeQuery()) {
          rows.next();
          counts = counts.plus(report, rows.getLong(1), rows.getLong(2));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The import cannot be counted: " + e.getMessage(), e);
    }
    waiting.clear();
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
