package wagewire.metrics.tool;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.fact.RoleMembers;
import wagewire.metrics.fact.SqlFile;
import wagewire.model.time.IsoWeek;

/**
 * A sliding window of the postings open in some weeks. Postings are read once, in order of opening,
 * and kept in memory only while in the window.
 */
final class ShareWindow implements AutoCloseable {

  private static final SqlFile POINTS = SqlFile.of("metrics/definition/shares/mention_points");

  private final SharePostingReader names;
  private final ResultSet rows;
  private boolean rowWaits;

  /** Postings by the week in which they enter, and in which they have left. */
  private final Map<Integer, List<SharePosting>> coming = new HashMap<>();

  private final Map<Integer, List<SharePosting>> going = new HashMap<>();

  /** Tallies by role and number of the employer. */
  private final Map<String, Map<Integer, EmployerTally>> open = new HashMap<>();

  private int week;

  private ShareWindow(SharePostingReader names, ResultSet rows) {
    this.names = names;
    this.rows = rows;
  }

  /**
   * Opens a window on a connection in a transaction, on which other statements may run.
   *
   * @param weeks of the window
   * @param from the last week of its first position
   * @param to the last week of its last position
   */
  static ShareWindow open(
      Connection connection, SharePostingReader names, int weeks, IsoWeek from, IsoWeek to)
      throws SQLException {
    ResultSet rows =
        POINTS.query(
            connection,
            Map.of("from_week", from.monday(), "to_week", to.monday(), "window_weeks", weeks));
    ShareWindow window = new ShareWindow(names, rows);
    window.rowWaits = rows.next();
    return window;
  }

  /** Slides to the next week, or to the first one. */
  void next() throws SQLException {
    while (rowWaits && rows.getInt("opened") <= week) {
      take();
      rowWaits = rows.next();
    }
    apply(going.remove(week), -1);
    apply(coming.remove(week), 1);
    week++;
  }

  /** Returns the totals of each role and group that has a posting. */
  Map<String, RoleTotals> roles(RoleMembers members) {
    Map<String, List<Map<Integer, EmployerTally>>> parts = new HashMap<>();
    open.forEach((role, employers) -> {
      for (String group : members.groups(role)) {
        parts.computeIfAbsent(group, name -> new ArrayList<>()).add(employers);
      }
    });
    return parts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, of -> RoleTotals.sum(of.getValue(), names)));
  }

  @Override
  public void close() throws SQLException {
    rows.close();
  }

  private void take() throws SQLException {
    SharePosting posting = names.read(rows);
    WeekRanges.forEach(
        rows.getInt("entering"), rows.getInt("leaving"), rows.getString("stretches"), put(posting));
  }

  private BiConsumer<Integer, Integer> put(SharePosting posting) {
    return (entering, leaving) -> {
      coming.computeIfAbsent(entering, at -> new ArrayList<>()).add(posting);
      going.computeIfAbsent(leaving + 1, at -> new ArrayList<>()).add(posting);
    };
  }

  private void apply(@Nullable List<SharePosting> postings, int times) {
    if (postings == null) {
      return;
    }
    for (SharePosting posting : postings) {
      Map<Integer, EmployerTally> employers =
          open.computeIfAbsent(posting.role(), role -> new HashMap<>());
      EmployerTally counts =
          employers.computeIfAbsent(posting.employer(), employer -> new EmployerTally());
      counts.add(posting, times);
      if (counts.isEmpty()) {
        employers.remove(posting.employer());
      }
    }
  }
}
