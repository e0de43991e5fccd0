package wagewire.reporting.folder;

import java.util.List;
import java.util.Locale;
import wagewire.metrics.fact.SqlFile;

/** A table of a folder. */
enum FolderTable {
  POSTINGS("employer", "posting_id"),
  FIGURES("metric", "figure_id"),
  WEEKS("unit", "week"),
  RELEASES("vintage", "sequence");

  private final String first;
  private final String second;

  FolderTable(String first, String second) {
    this.first = first;
    this.second = second;
  }

  /** Returns its folder, with a slash at the end. */
  String folder() {
    return id() + "/";
  }

  /** Returns the columns by which people find a row. */
  List<String> key() {
    return List.of(first, second);
  }

  /** Reads the query of its rows. */
  SqlFile rows() {
    return SqlFile.of("reporting/folder/" + id());
  }

  private String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
