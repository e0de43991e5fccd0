package wagewire.reporting.health;

import static wagewire.warehouse.db.metrics.Tables.RELEASE;

import java.util.Optional;
import org.jooq.DSLContext;
import wagewire.model.time.IsoWeek;

/**
 * The release that is up.
 *
 * @param week its newest
 * @param simulated whether boards of a made-up market are in it
 */
public record NewestRelease(String vintage, IsoWeek week, boolean simulated) {

  /** Reads the release; empty before the first. */
  public static Optional<NewestRelease> read(DSLContext sql) {
    return sql.select(RELEASE.VINTAGE, RELEASE.WEEK, RELEASE.SIMULATED)
        .from(RELEASE)
        .orderBy(RELEASE.SEQUENCE.desc())
        .limit(1)
        .fetchOptional(
            row -> new NewestRelease(row.value1(), new IsoWeek(row.value2()), row.value3()));
  }
}
