package wagewire.reporting.folder;

import java.util.List;
import java.util.Map;

/**
 * A file as PostgreSQL has its rows.
 *
 * @param path within the folder
 * @param rows how many
 * @param same how many of them are as they were at an earlier release
 * @param sections parameters of the table's query, once for each stretch of rows, in their order
 */
public record FolderPart(
    String path, long rows, long same, FolderTable table, List<Map<String, Object>> sections) {

  public FolderPart {
    sections = List.copyOf(sections);
  }

  /** Returns whether a file of that earlier release has these rows and no others. */
  public boolean isUnchanged(FolderFile earlier) {
    return earlier.path().equals(path) && earlier.rows() == rows && same == rows;
  }
}
