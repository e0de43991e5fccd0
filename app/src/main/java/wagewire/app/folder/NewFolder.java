package wagewire.app.folder;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wagewire.local.data.OwnerOnlyPermissions;
import wagewire.local.process.FolderTree;
import wagewire.model.json.Json;
import wagewire.reporting.folder.FolderFile;
import wagewire.reporting.folder.FolderFile.Origin;
import wagewire.reporting.folder.FolderManifest;
import wagewire.reporting.folder.FolderPart;
import wagewire.reporting.folder.FolderSnapshot;
import wagewire.warehouse.backup.Checksum;

/** A folder while it is filled; removed at the close where it did not get its name. */
final class NewFolder implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(NewFolder.class);

  private final Path path;
  private final List<FolderFile> files = new ArrayList<>();

  /**
   * @param path an empty folder
   */
  NewFolder(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  /** Returns what is in it so far, by path. */
  List<FolderFile> files() {
    return files.stream().sorted(Comparator.comparing(FolderFile::path)).toList();
  }

  /** Writes a file from PostgreSQL. */
  void write(FolderPart part, FolderSnapshot database) throws SQLException, IOException {
    Path file = place(part.path());
    Files.createFile(file, OwnerOnlyPermissions.ofNewFile());
    MessageDigest digest = Checksum.start();
    long rows;
    try (OutputStream output =
        new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(file), digest))) {
      rows = database.write(part, output);
    }
    if (rows != part.rows()) {
      throw new IllegalStateException(
          "%s has %d rows instead of %d".formatted(part.path(), rows, part.rows()));
    }
    files.add(
        new FolderFile(part.path(), rows, Files.size(file), Checksum.text(digest), Origin.WRITTEN));
  }

  /** Takes a file over from another folder, without copying it where the file system can. */
  void take(FolderFile file, Path from) throws IOException {
    Path original = from.resolve(file.path());
    Path link = place(file.path());
    try {
      Files.createLink(link, original);
      files.add(file.as(Origin.LINKED));
    } catch (UnsupportedOperationException | FileSystemException _) {
      Files.createFile(link, OwnerOnlyPermissions.ofNewFile());
      try (OutputStream output = Files.newOutputStream(link)) {
        Files.copy(original, output);
      }
      files.add(file.as(Origin.COPIED));
    }
  }

  /** Writes the manifest, and waits until the disk has everything. */
  void finish(FolderManifest manifest) throws IOException {
    Path file = place(FolderManifest.FILE);
    Files.createFile(file, OwnerOnlyPermissions.ofNewFile());
    Files.write(file, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
    for (FolderFile one : files) {
      if (one.origin() != Origin.LINKED) {
        ReleaseFolders.flush(path.resolve(one.path()));
      }
    }
    ReleaseFolders.flush(file);
    try (Stream<Path> folders = Files.walk(path)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        ReleaseFolders.flush(folder);
      }
    }
  }

  /** Returns where a file goes, with the folders that it needs. */
  private Path place(String file) throws IOException {
    Path folder = path;
    String[] parts = file.split("/");
    for (int part = 0; part < parts.length - 1; part++) {
      folder = folder.resolve(parts[part]);
      OwnerOnlyPermissions.makeFolder(folder);
    }
    return folder.resolve(parts[parts.length - 1]);
  }

  @Override
  public void close() {
    try {
      FolderTree.delete(path);
    } catch (IOException e) {
      LOG.debug("An unfinished folder stays until the next write", e);
    }
  }
}
