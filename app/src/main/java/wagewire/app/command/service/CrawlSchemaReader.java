package wagewire.app.command.service;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import wagewire.ingest.store.CrawlSchema;
import wagewire.ingest.store.CrawlStore;
import wagewire.ingest.store.SourceLedger;
import wagewire.ingest.store.UnreadFields.PlatformUnread;
import wagewire.reporting.page.CollectorState;

/** Reads the schema {@code crawl} for the pages of the HTTP service. */
public final class CrawlSchemaReader implements CollectorState {

  private static final int SHOWN = 5;

  private final SourceLedger ledger;
  private final CrawlStore store;

  private CrawlSchemaReader(DataSource database) {
    ledger = new SourceLedger(database);
    store = new CrawlStore(database);
  }

  /** Creates the schema where it is missing. */
  public static CrawlSchemaReader of(DataSource database) {
    CrawlSchema.migrate(database);
    return new CrawlSchemaReader(database);
  }

  @Override
  public Map<String, String> robots() {
    return ledger.verdicts().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().id()));
  }

  @Override
  public List<Unread> unread() {
    return store.unread(SHOWN).stream()
        .map(one -> new Unread(one.platform(), one.fields(), largest(one)))
        .toList();
  }

  /** Returns the largest counts of a platform's unread fields as text. */
  public static String largest(PlatformUnread platform) {
    return platform.largest().stream()
        .map(one -> "%s %,d".formatted(one.field(), one.listings()))
        .collect(Collectors.joining(", "));
  }
}
