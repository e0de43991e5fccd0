package wagewire.local.data;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** Restricts the permissions of a path to its owner, where the file system supports it. */
public final class OwnerOnlyPermissions {

  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private OwnerOnlyPermissions() {}

  /** Makes a folder of mode 0700, and those above it; one that is there stays as it is. */
  public static void makeFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path absolute = folder.toAbsolutePath();
    Path above = absolute.getParent();
    if (above != null) {
      Files.createDirectories(above);
    }
    try {
      Files.createDirectory(absolute, attributes(FOLDER));
    } catch (FileAlreadyExistsException failure) {
      if (!Files.isDirectory(absolute)) {
        throw failure;
      }
    }
  }

  /** Returns the attributes with which a file is created with mode 0600. */
  public static FileAttribute<?>[] ofNewFile() {
    return attributes(FILE);
  }

  private static FileAttribute<?>[] attributes(Set<PosixFilePermission> most) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(most)}
        : new FileAttribute<?>[0];
  }

  /** Restricts a folder to mode 0700. */
  public static void folder(Path folder) throws IOException {
    limit(folder, FOLDER);
  }

  /** Restricts a file to mode 0600; one that is not there is fine. */
  static void file(Path file) throws IOException {
    limit(file, FILE);
  }

  /**
   * Requires that no other account reads a file with secrets that a person wrote. Its owner may be
   * another account, such as root where a container gets it; then a group may read it.
   *
   * @throws WagewireException UNREADABLE_INPUT where others may
   */
  public static void requireUnread(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view == null) {
      return;
    }
    Set<PosixFilePermission> now = view.readAttributes().permissions();
    boolean own = view.getOwner().getName().equals(System.getProperty("user.name"));
    if (now.contains(PosixFilePermission.OTHERS_READ)
        || (own && now.contains(PosixFilePermission.GROUP_READ))) {
      throw new WagewireException(
          ErrorCode.UNREADABLE_INPUT,
          "other accounts may read the secrets in this file (%s)"
              .formatted(PosixFilePermissions.toString(now)),
          file.toString(),
          "Run chmod go= on it");
    }
  }

  private static void limit(Path path, Set<PosixFilePermission> most) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view == null) {
      return;
    }
    try {
      limit(path, view, most);
    } catch (NoSuchFileException _) {
      // The process that runs the server may have just deleted it.
    }
  }

  private static void limit(Path path, PosixFileAttributeView view, Set<PosixFilePermission> most)
      throws IOException {
    Set<PosixFilePermission> now = view.readAttributes().permissions();
    if (most.containsAll(now)) {
      return;
    }
    Set<PosixFilePermission> limited = EnumSet.noneOf(PosixFilePermission.class);
    limited.addAll(now);
    limited.retainAll(most);
    try {
      view.setPermissions(limited);
    } catch (IOException | UnsupportedOperationException failure) {
      // Some file systems show permissions that nobody can change, not even the owner.
      if (!view.getOwner().getName().equals(System.getProperty("user.name"))) {
        throw new WagewireException(
            ErrorCode.UNREADABLE_INPUT,
            "other accounts may reach it (%s), and only its owner %s can change that"
                .formatted(PosixFilePermissions.toString(now), view.getOwner().getName()),
            path.toString(),
            "Let the owner run chmod go= on it, or name another directory",
            failure);
      }
    }
  }
}
