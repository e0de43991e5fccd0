package wagewire.metrics.count;

import java.io.Serializable;
import java.util.List;

/**
 * Counts of one panel unit, week and cell.
 *
 * @param active mean of the seven daily stocks
 * @param openStart stock at the end of the Sunday before
 * @param openEnd stock at the end of the week's Sunday
 * @param opened postings whose first day lies in the week
 * @param closed postings that closed in the week
 * @param backlog postings that were open before their board was observed
 * @param reposted postings that came back, or took the place of an older one
 * @param lost open postings of boards that are no longer observed
 * @param postings open on any day of the week
 */
public record WeekCounts(
    double active,
    double openStart,
    double openEnd,
    double opened,
    double closed,
    double backlog,
    double reposted,
    double lost,
    double postings)
    implements Serializable {

  /** Columns of {@code metrics.unit_count} in the order of {@link #values}. */
  static final String COLUMNS =
      "active, open_start, open_end, opened, closed, backlog, reposted, lost, postings";

  List<Double> values() {
    return List.of(active, openStart, openEnd, opened, closed, backlog, reposted, lost, postings);
  }
}
