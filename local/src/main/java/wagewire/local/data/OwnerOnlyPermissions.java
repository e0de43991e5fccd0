package wagewire.local.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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

  private static final String UID = "unix:uid";

  private OwnerOnlyPermissions() {}

  /**
   * Requires that this process's account owns a folder; the superuser could use another one's, but
   * PostgreSQL does not. A folder that is not there is fine.
   *
   * @throws WagewireException UNREADABLE_INPUT where another account owns it
   */
  static void requireOwn(Path folder) throws IOException {
    try {
      PosixFileAttributeView view =
          Files.getFileAttributeView(folder, PosixFileAttributeView.class);
      if (view == null || isOwn(folder, view)) {
        return;
      }
      throw new WagewireException(
          ErrorCode.UNREADABLE_INPUT,
          "another account (%s) owns this folder of the data directory"
              .formatted(view.getOwner().getName()),
          folder.toString(),
          "Run as that account, or name another directory with --data");
    } catch (NoSuchFileException _) {
      // It is made later, by this account.
    }
  }

  /** Compares numbers where the system tells them: an account may have no name. */
  private static boolean isOwn(Path folder, PosixFileAttributeView view) throws IOException {
    Path self = Path.of("/proc/self");
    return Files.exists(self)
        ? Files.getAttribute(self, UID).equals(Files.getAttribute(folder, UID))
        : view.getOwner().getName().equals(System.getProperty("user.name"));
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
            "Let the owner run chmod go= on it, or name another directory with --data",
            failure);
      }
    }
  }
}
