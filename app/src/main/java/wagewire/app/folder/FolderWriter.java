package wagewire.app.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.model.error.WagewireException;
import wagewire.model.text.OutputFile;
import wagewire.reporting.folder.FolderFile;
import wagewire.reporting.folder.FolderManifest;
import wagewire.reporting.folder.FolderPart;
import wagewire.reporting.folder.FolderSnapshot;
import wagewire.warehouse.Warehouse;

/** Writes the newest release into a directory of folders. */
public final class FolderWriter {

  private final Warehouse warehouse;
  private final Path directory;
  private final @Nullable Integer buckets;

  /**
   * @param warehouse that is read; nothing is written to it
   * @param buckets number of files of a year's postings; null for that of the current folder, or 8
   */
  public FolderWriter(Warehouse warehouse, Path directory, @Nullable Integer buckets) {
    this.warehouse = warehouse;
    this.directory = directory;
    this.buckets = buckets;
  }

  /**
   * Writes a folder where anything changed since the current one, and makes it current.
   *
   * @throws WagewireException NOT_READY before the first release, DATA_DIRECTORY_BUSY while another
   *     command writes there, WRONG_USAGE when the directory holds something else,
   *     UNWRITABLE_OUTPUT
   */
  public WrittenFolder write() {
    try (ReleaseFolders folders = ReleaseFolders.lock(directory)) {
      return write(folders);
    } catch (IOException e) {
      throw OutputFile.failure(directory, e);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL cannot be read: " + e.getMessage(), e);
    }
  }

  private WrittenFolder write(ReleaseFolders folders) throws SQLException, IOException {
    PublishedFolder current = folders.current().orElse(null);
    Optional<PublishedFolder> before = current == null ? Optional.empty() : folders.before(current);
    folders.keepOnly(names(current, before.orElse(null)));
    // Before the transaction, which may not be idle for long.
    Set<FolderFile> intact = current == null ? Set.of() : current.intactFiles();
    try (FolderSnapshot database = FolderSnapshot.open(warehouse)) {
      FolderPlan plan = FolderPlan.of(database, current, intact, buckets);
      if (before.isPresent() && !FolderPlan.holdsNothingForgotten(database, before.get())) {
        folders.keepOnly(names(current, null));
      }
      if (current != null && plan.done()) {
        return WrittenFolder.of(current.name(), current.manifest(), false);
      }
      PublishedFolder kept = plan.keepsCurrent() ? current : null;
      try (NewFolder fresh = new NewFolder(folders.begin(plan.release()))) {
        fill(fresh, plan, database, current);
        FolderManifest manifest = plan.manifest(kept == null ? null : kept.name(), fresh.files());
        fresh.finish(manifest);
        String name = folders.publish(fresh.path(), plan.release());
        Set<String> all = names(kept, null);
        all.add(name);
        folders.keepOnly(all);
        return WrittenFolder.of(name, manifest, true);
      }
    }
  }

  /** Reads all that changed, and ends the transaction before the rest, which needs none. */
  private static void fill(
      NewFolder fresh, FolderPlan plan, FolderSnapshot database, @Nullable PublishedFolder current)
      throws SQLException, IOException {
    for (FolderPart part : plan.parts()) {
      if (!plan.taken().containsKey(part.path())) {
        fresh.write(part, database);
      }
    }
    database.end();
    if (current != null) {
      for (FolderFile file : plan.taken().values()) {
        fresh.take(file, current.path());
      }
    }
  }

  private static Set<String> names(@Nullable PublishedFolder one, @Nullable PublishedFolder other) {
    Set<String> names = new HashSet<>();
    for (PublishedFolder folder : new PublishedFolder[] {one, other}) {
      if (folder != null) {
        names.add(folder.name());
      }
    }
    return names;
  }
}
