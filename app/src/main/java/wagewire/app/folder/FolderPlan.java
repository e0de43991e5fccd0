package wagewire.app.folder;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.folder.FolderFile;
import wagewire.reporting.folder.FolderManifest;
import wagewire.reporting.folder.FolderPart;
import wagewire.reporting.folder.FolderRelease;
import wagewire.reporting.folder.FolderSnapshot;

/**
 * What a write has to do.
 *
 * @param taken files of the current folder whose rows did not change, by path
 * @param keepsCurrent whether the current folder may stay beside the new one: it holds nothing that
 *     was forgotten since
 * @param done whether the current folder has everything
 */
record FolderPlan(
    FolderRelease release,
    String schema,
    int buckets,
    List<FolderPart> parts,
    Map<String, FolderFile> taken,
    boolean keepsCurrent,
    boolean done) {

  static final int USUAL_BUCKETS = 8;

  /**
   * Compares the current folder with the newest release. A folder of another database, of a release
   * that was made again, of other tables or with other buckets has no rows that count.
   *
   * @param intact files of the current folder that are as they were written
   * @param wanted number of buckets; null for that of the current folder
   */
  static FolderPlan of(
      FolderSnapshot database,
      @Nullable PublishedFolder current,
      Set<FolderFile> intact,
      @Nullable Integer wanted)
      throws SQLException {
    int buckets = buckets(current, wanted);
    FolderRelease newest = database.newest();
    String schema = database.schema();
    FolderManifest base = base(database, current, schema, buckets);
    List<FolderPart> parts = database.parts(newest, base == null ? null : base.release(), buckets);
    boolean keeps = current != null && holdsNothingForgotten(database, current);
    Map<String, FolderFile> taken = new HashMap<>();
    if (base == null) {
      return new FolderPlan(newest, schema, buckets, parts, taken, keeps, false);
    }
    for (FolderPart part : parts) {
      base.file(part.path())
          .filter(part::isUnchanged)
          .filter(intact::contains)
          .ifPresent(file -> taken.put(file.path(), file));
    }
    boolean done =
        keeps
            && base.release().equals(newest)
            && taken.size() == parts.size()
            && base.files().size() == parts.size();
    return new FolderPlan(newest, schema, buckets, parts, taken, keeps, done);
  }

  /** Returns the manifest of the folder that was written so. */
  FolderManifest manifest(@Nullable String before, List<FolderFile> files) {
    return new FolderManifest(FolderManifest.LAYOUT, release, schema, buckets, before, files);
  }

  private static int buckets(@Nullable PublishedFolder current, @Nullable Integer wanted) {
    if (wanted != null) {
      return wanted;
    }
    return current == null ? USUAL_BUCKETS : current.manifest().buckets();
  }

  /** Returns the manifest whose files may be taken over; null where none may. */
  private static @Nullable FolderManifest base(
      FolderSnapshot database, @Nullable PublishedFolder current, String schema, int buckets)
      throws SQLException {
    if (current == null) {
      return null;
    }
    FolderManifest manifest = current.manifest();
    boolean comparable =
        manifest.buckets() == buckets
            && manifest.schema().equals(schema)
            && database.has(manifest.release());
    return comparable ? manifest : null;
  }

  /** Returns false also where that cannot be known: for a release that this database lacks. */
  static boolean holdsNothingForgotten(FolderSnapshot database, PublishedFolder folder)
      throws SQLException {
    FolderRelease release = folder.manifest().release();
    return database.has(release) && database.postings(release) == folder.manifest().postings();
  }
}
