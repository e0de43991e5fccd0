package wagewire.reporting.folder;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The contents of a folder: {@code manifest.json}, written last.
 *
 * @param layout version of the folder's layout
 * @param schema the newest migration of the tables that it was read from
 * @param buckets number of files that the postings of a year are distributed over
 * @param before name of the folder that was current before and is kept; null for none
 */
public record FolderManifest(
    int layout,
    FolderRelease release,
    String schema,
    int buckets,
    @Nullable String before,
    List<FolderFile> files) {

  public static final int LAYOUT = 1;
  public static final String FILE = "manifest.json";

  public FolderManifest {
    files = List.copyOf(files);
  }

  public Optional<FolderFile> file(String path) {
    return files.stream().filter(file -> file.path().equals(path)).findFirst();
  }

  /** Returns the rows of all files. */
  public long rows() {
    return files.stream().mapToLong(FolderFile::rows).sum();
  }

  /** Returns the rows of postings. */
  public long postings() {
    return files.stream()
        .filter(file -> file.path().startsWith(FolderTable.POSTINGS.folder()))
        .mapToLong(FolderFile::rows)
        .sum();
  }

  /** Returns how many files came so. */
  public int count(FolderFile.Origin origin) {
    return (int) files.stream().filter(file -> file.origin() == origin).count();
  }
}
