package wagewire.warehouse.backup;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.json.Json;
import wagewire.warehouse.backup.BackupManifest.TableFile;

/** Reads and checks the folder that a {@link Backup} wrote. */
final class BackupFolder {

  private BackupFolder() {}

  /**
   * Reads the manifest.
   *
   * @throws WagewireException UNREADABLE_INPUT when the backup is missing, forbidden or damaged,
   *     NEWER_DATA_DIRECTORY when another version wrote it
   */
  static BackupManifest manifest(Path folder) throws IOException {
    Path file = folder.resolve(BackupManifest.FILE);
    try {
      BackupManifest manifest = Json.read(Files.readAllBytes(file), BackupManifest.class);
      if (manifest.format() == BackupManifest.FORMAT) {
        return manifest;
      }
    } catch (FileSystemException e) {
      throw noBackup(e, folder);
    } catch (JacksonException e) {
      throw unreadable("the manifest of the backup is damaged", file);
    }
    throw another(folder);
  }

  /**
   * Checks every file.
   *
   * @throws WagewireException UNREADABLE_INPUT when one is missing, forbidden or damaged
   */
  static void requireWhole(Path folder, BackupManifest manifest) throws IOException {
    for (TableFile table : manifest.tables()) {
      Path file = folder.resolve(table.file());
      try {
        if (!Checksum.of(file).equals(table.sha256())) {
          throw unreadable("a file of the backup is damaged", file);
        }
      } catch (NoSuchFileException _) {
        throw unreadable("a file of the backup is missing", file);
      } catch (AccessDeniedException e) {
        throw forbidden(e);
      }
    }
  }

  /** Returns the error for a manifest that cannot be opened: forbidden, or not there. */
  static WagewireException noBackup(FileSystemException failure, Path folder) {
    if (failure instanceof AccessDeniedException denied) {
      return forbidden(denied);
    }
    return new WagewireException(
        ErrorCode.UNREADABLE_INPUT,
        Files.isDirectory(folder)
            ? "the folder holds no backup: it has no " + BackupManifest.FILE
            : "there is no folder of this name",
        folder.toString(),
        "Name the folder that backup wrote.",
        failure);
  }

  private static WagewireException forbidden(AccessDeniedException failure) {
    return new WagewireException(
        ErrorCode.UNREADABLE_INPUT,
        "this user may not read the backup",
        failure.getFile(),
        "Give this user permission to read it, or run restore as its owner.",
        failure);
  }

  static WagewireException unreadable(String what, Path where) {
    return new WagewireException(
        ErrorCode.UNREADABLE_INPUT, what, where.toString(), "Take another copy of the backup.");
  }

  static WagewireException another(Path folder) {
    return new WagewireException(
        ErrorCode.NEWER_DATA_DIRECTORY,
        "another version of Wagewire wrote this backup",
        folder.toString(),
        "Restore it with that version.");
  }
}
