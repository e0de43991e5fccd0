package wagewire.metrics.count;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.RoleMembers;
import wagewire.metrics.fact.SqlFile;
import wagewire.model.posting.Metros;
import wagewire.model.time.IsoWeek;
import wagewire.warehouse.load.CopyRows;

/**
 * Counts the postings in stock in a release's weeks by type of employment ({@code
 * metrics.employment_week}) and by metropolitan area ({@code metrics.metro_week}). They are read
 * from the postings, not from {@code unit_count}, whose rows would become more for all of history.
 */
public final class PartWeeks {

  private static final SqlFile POSTINGS = SqlFile.of("metrics/intermediate/open_postings");

  /** Most weeks that are summed at a time. */
  private static final int WEEKS = 26;

  private static final int DAYS = 7;
  private static final String UNKNOWN = "unknown";

  private final int from;
  private final int to;
  private final PartCounts types = new PartCounts();
  private final PartCounts metros = new PartCounts();
  private final PartTotals ofTypes;
  private final PartTotals ofMetros;

  private @Nullable String employer;
  private @Nullable String unit;

  /** Weeks in which the unit was observed: bits. */
  private long seen;

  private PartWeeks(RoleMembers members, IsoWeek from, IsoWeek to) {
    this.from = Math.toIntExact(from.monday().toEpochDay());
    this.to = Math.toIntExact(to.monday().toEpochDay());
    this.ofTypes = new PartTotals(members);
    this.ofMetros = new PartTotals(members);
  }

  /** Replaces the counts by those of the release's weeks. */
  public static void write(Connection connection, Release release) throws SQLException {
    RoleMembers members = RoleMembers.read(connection);
    try (var statement = connection.createStatement()) {
      statement.execute("truncate employment_week, metro_week");
      List<IsoWeek> weeks = release.weeks();
      for (int first = 0; first < weeks.size(); first += WEEKS) {
        IsoWeek last = weeks.get(Math.min(first + WEEKS, weeks.size()) - 1);
        new PartWeeks(members, weeks.get(first), last).count(connection, release);
      }
      statement.execute("analyze employment_week, metro_week");
    }
  }

  private void count(Connection connection, Release release) throws SQLException {
    Map<String, Object> parameters = new HashMap<>(release.parameters());
    parameters.put("from_week", LocalDate.ofEpochDay(from));
    parameters.put("to_week", LocalDate.ofEpochDay(to));
    POSTINGS.forEach(connection, parameters, this::add);
    endUnit();
    writeTypes(connection);
    writeMetros(connection);
  }

  private void writeTypes(Connection connection) throws SQLException {
    CopyRows rows = new CopyRows();
    Set<List<Object>> split = new HashSet<>();
    ofTypes.forEach((part, _) -> {
      if (!part.value().equals(UNKNOWN)) {
        split.add(List.of(part.week(), part.role()));
      }
    });
    ofTypes.forEach((part, row) -> {
      if (split.contains(List.of(part.week(), part.role()))) {
        rows.add(row.toArray());
      }
    });
    rows.copyInto(
        connection, "employment_week (week, role, employment_type, " + PartTotals.COLUMNS + ")");
  }

  private void writeMetros(Connection connection) throws SQLException {
    CopyRows rows = new CopyRows();
    ofMetros.forEach((_, row) -> rows.add(row.toArray()));
    rows.copyInto(connection, "metro_week (week, role, metro, " + PartTotals.COLUMNS + ")");
  }

  private void add(ResultSet row) throws SQLException {
    String rowEmployer = row.getString("employer");
    String rowUnit = row.getString("unit");
    if (!rowEmployer.equals(employer) || !rowUnit.equals(unit)) {
      endUnit();
      employer = rowEmployer;
      unit = rowUnit;
      seen = row.getLong("seen");
    }
    CountedPosting posting = CountedPostingRow.read(row);
    String[] ofPlaces = (String[]) row.getArray("metros").getArray();
    for (int place = 0; place < posting.places().size(); place++) {
      types.add(posting, place, row.getString("employment_type"), from, to);
      if (place < ofPlaces.length && !ofPlaces[place].equals(Metros.NONE)) {
        metros.add(posting, place, ofPlaces[place], from, to);
      }
    }
  }

  private void endUnit() {
    drain(types, ofTypes);
    drain(metros, ofMetros);
  }

  private void drain(PartCounts counts, PartTotals totals) {
    counts.drain((part, week, sums) ->
        totals.add(
            requireNonNull(employer),
            requireNonNull(unit),
            part,
            week,
            sums,
            (seen & 1L << ((week - from) / DAYS)) != 0));
  }
}
