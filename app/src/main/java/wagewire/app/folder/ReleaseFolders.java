package wagewire.app.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wagewire.local.data.OwnerOnlyPermissions;
import wagewire.local.data.ServerLock;
import wagewire.local.process.FolderTree;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.reporting.folder.FolderRelease;

/**
 * The directory of the folders, held by one writer:
 *
 * <pre>
 * release-000123/   complete; never changed
 * current           a symbolic link to the newest of them
 * .lock             held while somebody writes
 * </pre>
 */
final class ReleaseFolders implements AutoCloseable {

  static final String CURRENT = "current";
  private static final String LOCK = ".lock";
  private static final String NAME = "release-%06d";
  private static final String UNFINISHED = ".unfinished";

  private static final Pattern OURS =
      Pattern.compile(
          "release-\\d{6,}(\\.\\d+)?|\\.release-\\d{6,}\\.unfinished|\\.current\\.unfinished");

  private final Path directory;
  private final ServerLock lock;

  private ReleaseFolders(Path directory, ServerLock lock) {
    this.directory = directory;
    this.lock = lock;
  }

  /**
   * Creates the directory where it is missing, closes it to other accounts and locks it.
   *
   * @throws WagewireException WRONG_USAGE when it holds something else, DATA_DIRECTORY_BUSY while
   *     another command writes it
   */
  static ReleaseFolders lock(Path named) throws IOException {
    OwnerOnlyPermissions.makeFolder(named);
    Path directory = named.toRealPath();
    Path lockFile = directory.resolve(LOCK);
    if (!Files.exists(lockFile) && !names(directory).isEmpty()) {
      throw new WagewireException(
          ErrorCode.WRONG_USAGE,
          "the folder holds something else",
          directory.toString(),
          "Name an empty folder, one that does not exist, or one that folder write made.");
    }
    OwnerOnlyPermissions.folder(directory);
    ServerLock lock =
        ServerLock.tryAcquire(lockFile)
            .orElseThrow(() ->
                new WagewireException(
                    ErrorCode.DATA_DIRECTORY_BUSY,
                    "another command is writing this folder",
                    directory.toString(),
                    "Wait until it ends, then try again."));
    return new ReleaseFolders(directory, lock);
  }

  /** Returns the folder that readers open; empty where there is none or it is damaged. */
  Optional<PublishedFolder> current() throws IOException {
    return PublishedFolder.find(directory.resolve(CURRENT));
  }

  /** Returns the one that was current before; empty where it is not kept. */
  Optional<PublishedFolder> before(PublishedFolder current) throws IOException {
    String name = current.manifest().before();
    return name == null ? Optional.empty() : PublishedFolder.find(directory.resolve(name));
  }

  /** Removes all folders but these: former ones, and those of writers that were killed. */
  void keepOnly(Set<String> kept) throws IOException {
    for (String name : names(directory)) {
      if (OURS.matcher(name).matches() && !kept.contains(name)) {
        remove(directory.resolve(name));
      }
    }
  }

  private static void remove(Path there) throws IOException {
    if (Files.isSymbolicLink(there)) {
      Files.delete(there);
      return;
    }
    FolderTree.delete(there);
  }

  /** Creates an empty folder, which readers do not see. */
  Path begin(FolderRelease release) throws IOException {
    Path unfinished = directory.resolve("." + NAME.formatted(release.sequence()) + UNFINISHED);
    OwnerOnlyPermissions.makeFolder(unfinished);
    return unfinished;
  }

  /**
   * Gives a folder that is complete and flushed its name, and lets readers see it: a reader that
   * opens {@code current} has either all of the former one or all of this one.
   *
   * @return its name: of the release, with .2, .3 … where that is taken
   */
  String publish(Path unfinished, FolderRelease release) throws IOException {
    Set<String> taken = new HashSet<>(names(directory));
    String first = NAME.formatted(release.sequence());
    String name = first;
    for (int number = 2; taken.contains(name); number++) {
      name = first + "." + number;
    }
    Files.move(unfinished, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    flush(directory);
    Path link = directory.resolve("." + CURRENT + UNFINISHED);
    Files.createSymbolicLink(link, Path.of(name));
    Files.move(link, directory.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
    flush(directory);
    return name;
  }

  /** Waits until the disk has a file, or the names in a folder. */
  static void flush(Path there) throws IOException {
    try (FileChannel channel = FileChannel.open(there, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> inside = Files.list(directory)) {
      return inside.map(one -> one.getFileName().toString()).collect(Collectors.toList());
    }
  }

  @Override
  public void close() {
    lock.close();
  }
}
