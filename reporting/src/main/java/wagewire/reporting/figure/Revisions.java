package wagewire.reporting.figure;

import java.util.OptionalDouble;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Revisions of figures from their first release to their newest (methodology §13). */
final class Revisions {

  /** Least number of revised figures for a mean. */
  private static final int FEWEST = 12;

  private static final String MEAN =
      """
      select mean_absolute_revision from trends.revision
      where metric = ? and horizon = ? and unit = ? and figures >= ?
      """;

  private Revisions() {}

  /** The mean of the moves of the metric's figures of whole roles, in their unit. */
  static OptionalDouble mean(DSLContext sql, Figure figure) {
    Record row = sql.fetchOne(MEAN, figure.metric(), figure.horizon(), figure.unit(), FEWEST);
    return row == null ? OptionalDouble.empty() : OptionalDouble.of(row.get(0, Double.class));
  }
}
