package wagewire.reporting.feed;

import static wagewire.warehouse.db.metrics.Tables.RELEASE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import wagewire.reporting.correction.ErrataQuery;
import wagewire.reporting.correction.ErratumCriteria;
import wagewire.reporting.correction.ErratumEntry;
import wagewire.reporting.figure.Figures;

/** Reads the last corrections of released figures, each with old and new number and reason. */
public final class ErrataFeed {

  /** Corrections in a feed. */
  static final int MOST = 100;

  private ErrataFeed() {}

  /** Reads the corrections, those of the newest release first. */
  public static Feed read(DSLContext sql) {
    return Feed.of(
        FeedTopic.ERRATA,
        new Figures(sql).simulated(),
        "corrections of released figures",
        newestRelease(sql),
        new ErrataQuery(sql)
            .find(ErratumCriteria.ALL, 0, MOST).entries().stream().map(ErrataFeed::entry).toList());
  }

  private static Instant newestRelease(DSLContext sql) {
    return sql.select(DSL.max(RELEASE.RELEASED_AT))
        .from(RELEASE)
        .fetchOptional(0, OffsetDateTime.class)
        .map(OffsetDateTime::toInstant)
        .orElse(Instant.EPOCH);
  }

  private static FeedEntry entry(ErratumEntry erratum) {
    return new FeedEntry(
        erratum.vintage(),
        erratum.topic(),
        erratum.releasedAt(),
        "/figures/" + erratum.shownId(),
        List.of(erratum.sentence(), "It replaces figure " + erratum.replaces() + "."));
  }
}
