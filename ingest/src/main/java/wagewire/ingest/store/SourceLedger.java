package wagewire.ingest.store;

import static wagewire.ingest.db.Tables.ROBOTS;
import static wagewire.ingest.db.Tables.SOURCE;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.db.tables.records.RobotsRecord;
import wagewire.ingest.db.tables.records.SourceRecord;
import wagewire.ingest.fetch.robots.RobotsEffect;
import wagewire.ingest.fetch.robots.RobotsStatus;
import wagewire.model.error.WagewireException;
import wagewire.model.source.SourceTerms;

/**
 * Stores the ledger of sources in schema {@code crawl}, which must have been migrated. Safe for any
 * number of threads and processes. Every method throws {@link WagewireException}
 * DATABASE_UNREACHABLE when PostgreSQL does not answer.
 */
public final class SourceLedger {

  private final CrawlDatabase database;

  public SourceLedger(DataSource source) {
    this.database = new CrawlDatabase(source);
  }

  /** Replaces the stored terms of each platform. */
  public void keep(Collection<SourceTerms> sources) {
    database.transaction(context -> {
      context.execute("lock table {0} in share row exclusive mode", SOURCE);
      for (SourceTerms terms : sources) {
        context
            .insertInto(SOURCE)
            .set(row(context, terms))
            .onConflict(SOURCE.PLATFORM)
            .doUpdate()
            .setAllToExcluded()
            .execute();
      }
      return null;
    });
  }

  /**
   * Saves the status of an origin unless a later one is stored.
   *
   * @param platform of the boards there
   */
  public void save(String platform, RobotsStatus status) {
    database.statement(context ->
        context
            .insertInto(ROBOTS)
            .set(row(context, platform, status))
            .onConflict(ROBOTS.ORIGIN)
            .doUpdate()
            .setAllToExcluded()
            .where(ROBOTS.READ_AT.le(status.readAt().atOffset(ZoneOffset.UTC)))
            .execute());
  }

  /** Returns the gravest verdict per platform, of origins whose robots.txt was requested. */
  public Map<String, RobotsEffect> verdicts() {
    List<RobotsRecord> rows =
        database.statement(context -> List.copyOf(context.selectFrom(ROBOTS).fetch()));
    return rows.stream()
        .collect(
            Collectors.toMap(
                RobotsRecord::getPlatform,
                row -> RobotsEffect.of(row.getVerdict()),
                BinaryOperator.maxBy(RobotsEffect::compareTo)));
  }

  private static SourceRecord row(DSLContext context, SourceTerms terms) {
    SourceRecord row = context.newRecord(SOURCE);
    row.setPlatform(terms.platform());
    row.setTier(terms.tier().id());
    row.setKind(terms.kind().id());
    row.setLicence(terms.licence());
    row.setTerms(terms.terms());
    row.setCited(terms.cited());
    row.setAttribution(terms.attribution());
    row.setLinkBack(terms.linkBack().id());
    row.setResyndication(terms.resyndication().id());
    row.setRetentionDays(terms.retentionDays());
    row.setTdmReserved(terms.tdmReserved().id());
    row.setPollEverySeconds(seconds(terms.limits().pollEvery()));
    row.setInFlight(terms.limits().inFlight());
    row.setGapMillis(terms.limits().gap().toMillis());
    return row;
  }

  private static RobotsRecord row(DSLContext context, String platform, RobotsStatus status) {
    RobotsRecord row = context.newRecord(ROBOTS);
    row.setOrigin(status.origin());
    row.setPlatform(platform);
    row.setVerdict(status.verdict().id());
    row.setCrawlDelaySeconds(seconds(status.crawlDelay()));
    row.setTdmReserved(status.tdmReserved().id());
    row.setReadAt(status.readAt().atOffset(ZoneOffset.UTC));
    return row;
  }

  private static @Nullable Long seconds(@Nullable Duration duration) {
    return duration == null ? null : duration.plusNanos(999_999_999).toSeconds();
  }
}
