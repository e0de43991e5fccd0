package wagewire.local.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * Refuses what is no data directory of this process's account. Nothing is changed here; each
 * refusal is a {@link WagewireException} with UNREADABLE_INPUT.
 */
final class DataDirectoryCheck {

  /** What a first start leaves that was killed, and what the file system of a disk makes. */
  private static final Pattern NEGLIGIBLE = Pattern.compile("\\.new[0-9]+|lost\\+found");

  private static final String UID = "unix:uid";
  private static final int NAMES_IN_MESSAGE = 3;
  private static final int MOST_LINKS = 40;

  private DataDirectoryCheck() {}

  /** Refuses a symbolic link in the directory's place unless this account or root has laid it. */
  static void requireOwnLinks(Path path) throws IOException {
    Path step = path.toAbsolutePath().normalize();
    for (int links = 0; links < MOST_LINKS && Files.isSymbolicLink(step); links++) {
      PosixFileAttributeView view = viewOf(step);
      if (view != null && !isOwn(step, view) && !Integer.valueOf(0).equals(uid(step))) {
        throw new WagewireException(
            ErrorCode.UNREADABLE_INPUT,
            "another account (%s) has laid this symbolic link".formatted(view.getOwner().getName()),
            step.toString(),
            "Name the directory that it leads to with --data, if that is the right one");
      }
      step = step.resolveSibling(Files.readSymbolicLink(step)).normalize();
    }
  }

  /**
   * Refuses a file or folder of the data directory that another account owns, and symbolic links:
   * the superuser could follow them to anything. One that is not there is fine.
   */
  static void requireOwn(Path entry) throws IOException {
    if (Files.isSymbolicLink(entry)) {
      throw new WagewireException(
          ErrorCode.UNREADABLE_INPUT,
          "this part of the data directory is a symbolic link",
          entry.toString(),
          "Put what it leads to in its place, or name another directory with --data");
    }
    try {
      PosixFileAttributeView view = viewOf(entry);
      if (view != null && !isOwn(entry, view)) {
        throw new WagewireException(
            ErrorCode.UNREADABLE_INPUT,
            "another account (%s) owns this part of the data directory"
                .formatted(view.getOwner().getName()),
            entry.toString(),
            "Run as that account, or name another directory with --data");
      }
    } catch (NoSuchFileException _) {
      // It is made later, by this account.
    }
  }

  /** Refuses all that {@link #requireOwn} does among a folder and what is directly in it. */
  static void requireOwnFolder(Path folder) throws IOException {
    requireOwn(folder);
    if (Files.isDirectory(folder)) {
      for (String name : names(folder)) {
        requireOwn(folder.resolve(name));
      }
    }
  }

  /**
   * Refuses a directory without the file that marks a data directory, if it holds anything, or if
   * every account may write it, as it may write /tmp: such a one is not for this process to close.
   */
  static void requireMarkedOrNew(Path directory, Path mark) throws IOException {
    List<String> held = names(directory);
    // After the listing: another process's first start writes the mark before anything else.
    if (Files.isRegularFile(mark, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!held.isEmpty()) {
      throw new WagewireException(
          ErrorCode.UNREADABLE_INPUT,
          "this is no data directory: it holds %s, and no file '%s'"
              .formatted(named(held), mark.getFileName()),
          directory.toString(),
          "Name an empty directory or a new one with --data");
    }
    PosixFileAttributeView view = viewOf(directory);
    Set<PosixFilePermission> mode = view == null ? Set.of() : view.readAttributes().permissions();
    if (mode.contains(PosixFilePermission.OTHERS_WRITE)) {
      throw new WagewireException(
          ErrorCode.UNREADABLE_INPUT,
          "this is no data directory, and its mode %s lets every account write it"
              .formatted(PosixFilePermissions.toString(mode)),
          directory.toString(),
          "Name a new directory in it with --data");
    }
  }

  /** Returns the names in a directory, without those that say nothing about its use. */
  static List<String> names(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> !NEGLIGIBLE.matcher(name).matches())
          .sorted()
          .toList();
    }
  }

  private static String named(List<String> names) {
    String first = String.join(", ", names.stream().limit(NAMES_IN_MESSAGE).toList());
    int more = names.size() - NAMES_IN_MESSAGE;
    return more > 0 ? "%s and %d more".formatted(first, more) : first;
  }

  /** The view of a path itself, be it a link; null on file systems without owners and modes. */
  private static @Nullable PosixFileAttributeView viewOf(Path path) {
    return Files.getFileAttributeView(
        path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }

  /** Compares numbers where the system tells them: an account may have no name. */
  private static boolean isOwn(Path entry, PosixFileAttributeView view) throws IOException {
    Path self = Path.of("/proc/self");
    return Files.exists(self)
        ? Files.getAttribute(self, UID).equals(uid(entry))
        : view.getOwner().getName().equals(System.getProperty("user.name"));
  }

  private static Object uid(Path path) throws IOException {
    return Files.getAttribute(path, UID, LinkOption.NOFOLLOW_LINKS);
  }
}
