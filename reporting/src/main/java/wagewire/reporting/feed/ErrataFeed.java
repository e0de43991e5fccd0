package wagewire.reporting.feed;

import java.util.List;
import org.jooq.DSLContext;
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
        new ErrataQuery(sql)
            .find(ErratumCriteria.ALL, 0, MOST).entries().stream().map(ErrataFeed::entry).toList());
  }

  private static FeedEntry entry(ErratumEntry erratum) {
    return new FeedEntry(
        erratum.vintage(),
        erratum.topic(),
        erratum.releasedAt(),
        "/figures/" + erratum.figureId(),
        List.of(erratum.sentence(), "It replaces figure " + erratum.replaces() + "."));
  }
}
