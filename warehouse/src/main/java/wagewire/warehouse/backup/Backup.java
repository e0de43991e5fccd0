package wagewire.warehouse.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.json.Json;
import wagewire.model.text.OutputFile;
import wagewire.warehouse.backup.BackupManifest.TableFile;

/** Writes a consistent snapshot of all schemas into a folder. */
public final class Backup {

  private Backup() {}

  /**
   * Writes the backup while others go on working. The folder appears when it is complete.
   *
   * @param folder missing or empty
   * @throws WagewireException WRONG_USAGE when the folder holds something or is none,
   *     UNWRITABLE_OUTPUT
   */
  public static BackupManifest write(DataSource database, Path folder, Clock clock) {
    Path target = folder.toAbsolutePath().normalize();
    Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
    try {
      requireNothingThere(target);
      clear(unfinished);
      Files.createDirectories(unfinished);
      close(unfinished, "rwx------");
      BackupManifest manifest = write(database, unfinished, clock.instant());
      Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
      return manifest;
    } catch (IOException e) {
      throw OutputFile.failure(target, e);
    } catch (SQLException e) {
      throw new IllegalStateException("The backup cannot be read: " + e.getMessage(), e);
    }
  }

  /** Closes a path to other accounts, where the file system knows modes. */
  private static void close(Path path, String mode) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view == null) {
      return;
    }
    try {
      view.setPermissions(PosixFilePermissions.fromString(mode));
    } catch (IOException | UnsupportedOperationException failure) {
      // Some file systems show modes that nobody can change, not even the owner.
      if (!view.getOwner().getName().equals(System.getProperty("user.name"))) {
        throw new WagewireException(
            ErrorCode.UNREADABLE_INPUT,
            "other accounts may reach it (%s), and only its owner can change that"
                .formatted(PosixFilePermissions.toString(view.readAttributes().permissions())),
            path.toString(),
            "Remove it, or name another folder for the backup",
            failure);
      }
    }
  }

  private static void requireNothingThere(Path folder) throws IOException {
    try (Stream<Path> inside = Files.isDirectory(folder) ? Files.list(folder) : Stream.of()) {
      if (isNoFolder(folder) || inside.findAny().isPresent()) {
        throw new WagewireException(
            ErrorCode.WRONG_USAGE,
            isNoFolder(folder)
                ? "the place for the backup is no folder"
                : "the folder for the backup is not empty",
            folder.toString(),
            "Name an empty folder or one that does not exist.");
      }
    }
  }

  /** True for a file, a device or a pipe. */
  private static boolean isNoFolder(Path folder) {
    return Files.exists(folder) && !Files.isDirectory(folder);
  }

  /** Removes the files of an interrupted backup. */
  private static void clear(Path unfinished) throws IOException {
    if (!Files.isDirectory(unfinished)) {
      return;
    }
    try (Stream<Path> files = Files.list(unfinished)) {
      for (Path file : files.toList()) {
        if (!file.toString().endsWith(".copy.gz") && !file.endsWith(BackupManifest.FILE)) {
          throw new FileAlreadyExistsException(file.toString());
        }
        Files.delete(file);
      }
    }
  }

  private static BackupManifest write(DataSource database, Path folder, Instant now)
      throws SQLException, IOException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        List<TableFile> tables = new ArrayList<>();
        for (String table : StoredTables.inOrder(connection)) {
          tables.add(write(copies, table, folder));
        }
        BackupManifest manifest =
            new BackupManifest(
                BackupManifest.FORMAT,
                now,
                StoredTables.histories(connection),
                tables,
                StoredTables.sequences(connection),
                StoredTables.forgotten(connection));
        Path file = Files.createFile(folder.resolve(BackupManifest.FILE));
        close(file, "rw-------");
        Files.write(file, Json.bytes(manifest));
        return manifest;
      } finally {
        connection.rollback();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      }
    }
  }

  private static TableFile write(CopyManager copies, String table, Path folder)
      throws SQLException, IOException {
    String file = table + ".copy.gz";
    Path path = Files.createFile(folder.resolve(file));
    close(path, "rw-------");
    MessageDigest digest = Checksum.start();
    long rows;
    try (OutputStream out =
        new GZIPOutputStream(new DigestOutputStream(Files.newOutputStream(path), digest))) {
      rows = copies.copyOut("copy " + table + " to stdout", out);
    }
    return new TableFile(table, file, rows, Checksum.text(digest));
  }
}
