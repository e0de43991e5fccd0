package wagewire.ingest.store;

import static wagewire.ingest.db.Tables.ROBOTS;
import static wagewire.ingest.db.Tables.SOURCE;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.db.tables.records.RobotsRecord;
import wagewire.ingest.db.tables.records.SourceRecord;
import wagewire.ingest.fetch.robots.RobotsVerdict;
import wagewire.model.error.WagewireException;
import wagewire.model.source.SourceTerms;
import wagewire.model.source.YesNoUnknown;

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

  /** Saves a reading of robots.txt unless a later one of its origin is stored. */
  public void save(RobotsReading reading) {
    database.statement(context ->
        context
            .insertInto(ROBOTS)
            .set(row(context, reading))
            .onConflict(ROBOTS.ORIGIN)
            .doUpdate()
            .setAllToExcluded()
            .where(ROBOTS.READ_AT.le(reading.readAt().atOffset(ZoneOffset.UTC)))
            .execute());
  }

  /** Returns the gravest verdict per platform, of origins whose robots.txt was requested. */
  public Map<String, RobotsVerdict> verdicts() {
    List<RobotsReading> readings =
        database.statement(context -> context.selectFrom(ROBOTS).fetch(SourceLedger::reading));
    return readings.stream()
        .collect(
            Collectors.toMap(
                RobotsReading::platform,
                RobotsReading::verdict,
                BinaryOperator.maxBy(RobotsVerdict::compareTo)));
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

  private static RobotsRecord row(DSLContext context, RobotsReading reading) {
    RobotsRecord row = context.newRecord(ROBOTS);
    row.setOrigin(reading.origin());
    row.setPlatform(reading.platform());
    row.setVerdict(reading.verdict().id());
    row.setCrawlDelaySeconds(seconds(reading.crawlDelay()));
    row.setTdmReserved(reading.tdmReserved().id());
    row.setReadAt(reading.readAt().atOffset(ZoneOffset.UTC));
    return row;
  }

  private static RobotsReading reading(RobotsRecord row) {
    return new RobotsReading(
        row.getOrigin(),
        row.getPlatform(),
        RobotsVerdict.of(row.getVerdict()),
        Optional.ofNullable(row.getCrawlDelaySeconds()).map(Duration::ofSeconds).orElse(null),
        YesNoUnknown.of(row.getTdmReserved()),
        row.getReadAt().toInstant());
  }

  private static @Nullable Long seconds(@Nullable Duration duration) {
    return duration == null ? null : duration.plusNanos(999_999_999).toSeconds();
  }
}
