package wagewire.reporting.folder;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.fact.SqlFile;

/** Finds which files a release has. */
final class FolderParts {

  private static final SqlFile POSTINGS = SqlFile.of("reporting/folder/posting_files");
  private static final SqlFile STATED = SqlFile.of("reporting/folder/stated_weeks");
  private static final SqlFile FIGURES = SqlFile.of("reporting/folder/figure_files");
  private static final SqlFile WEEKS = SqlFile.of("reporting/folder/week_files");
  private static final SqlFile RELEASES = SqlFile.of("reporting/folder/release_files");

  private static final String SEQUENCE = "sequence";
  private static final String ONLY = "part-0.parquet";

  private final Connection connection;
  private final int sequence;
  private final int since;

  /**
   * @param since sequence of the earlier release; 0 for none
   */
  FolderParts(Connection connection, int sequence, int since) {
    this.connection = connection;
    this.sequence = sequence;
    this.since = since;
  }

  List<FolderPart> find(int buckets) throws SQLException {
    List<FolderPart> parts = new ArrayList<>();
    addPostings(buckets, parts);
    addFigures(parts);
    parts.add(whole(FolderTable.WEEKS, WEEKS));
    parts.add(whole(FolderTable.RELEASES, RELEASES));
    return parts;
  }

  private void addPostings(int buckets, List<FolderPart> parts) throws SQLException {
    Map<String, Object> values = Map.of(SEQUENCE, sequence, "since", since, "buckets", buckets);
    POSTINGS.forEach(
        connection,
        values,
        row -> {
          int year = row.getInt("year");
          int bucket = row.getInt("bucket");
          parts.add(
              new FolderPart(
                  "%sbucket=%02d.parquet".formatted(folder(FolderTable.POSTINGS, year), bucket),
                  row.getLong("rows"),
                  row.getLong("same"),
                  FolderTable.POSTINGS,
                  List.of(
                      Map.of(
                          SEQUENCE, sequence, "year", year, "buckets", buckets, "bucket",
                          bucket))));
        });
  }

  /** A file for each year, week by week, so that nothing larger than a week is sorted. */
  private void addFigures(List<FolderPart> parts) throws SQLException {
    Map<Integer, FolderPart> years = new TreeMap<>();
    FIGURES.forEach(
        connection,
        statedWeeks(),
        row -> {
          int year = row.getInt("year");
          int stating = row.getInt(SEQUENCE);
          long rows = row.getLong("rows");
          Map<String, Object> section =
              Map.of(SEQUENCE, stating, "week", row.getObject("week"), "year", year);
          years.compute(year, (_, before) -> with(before, year, rows, stating, section));
        });
    parts.addAll(years.values());
  }

  private Map<String, Object> statedWeeks() throws SQLException {
    List<Object> weeks = new ArrayList<>();
    List<Object> sequences = new ArrayList<>();
    STATED.forEach(
        connection,
        Map.of(SEQUENCE, sequence),
        row -> {
          weeks.add(row.getObject("week"));
          sequences.add(row.getInt(SEQUENCE));
        });
    return Map.of(
        "weeks", connection.createArrayOf("date", weeks.toArray()),
        "sequences", connection.createArrayOf("integer", sequences.toArray()));
  }

  private FolderPart with(
      @Nullable FolderPart before, int year, long rows, int stating, Map<String, Object> section) {
    long same = stating <= since ? rows : 0;
    if (before == null) {
      String path = folder(FolderTable.FIGURES, year) + ONLY;
      return new FolderPart(path, rows, same, FolderTable.FIGURES, List.of(section));
    }
    List<Map<String, Object>> sections = new ArrayList<>(before.sections());
    sections.add(section);
    return new FolderPart(
        before.path(), before.rows() + rows, before.same() + same, before.table(), sections);
  }

  private FolderPart whole(FolderTable table, SqlFile count) throws SQLException {
    List<FolderPart> found = new ArrayList<>();
    count.forEach(
        connection,
        Map.of(SEQUENCE, sequence, "since", since),
        row ->
            found.add(
                new FolderPart(
                    table.folder() + ONLY,
                    row.getLong("rows"),
                    row.getLong("same"),
                    table,
                    List.of(Map.of(SEQUENCE, sequence)))));
    return found.getFirst();
  }

  private static String folder(FolderTable table, int year) {
    return "%syear=%04d/".formatted(table.folder(), year);
  }
}
