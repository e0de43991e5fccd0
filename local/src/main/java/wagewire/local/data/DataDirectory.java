package wagewire.local.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * A folder that holds all that the embedded servers keep, of one layout version. Other accounts of
 * the machine cannot enter it:
 *
 * <pre>
 * version     the layout's number
 * postgres/   see {@link ServerFolder}
 * kafka/      see {@link ServerFolder}
 * forgotten.jsonl   what was forgotten, of which a restored backup knows nothing
 * </pre>
 *
 * @param path absolute, without symbolic links
 */
public record DataDirectory(Path path) {

  /** The layout written by this version; PostgreSQL's major version is part of it. */
  static final int VERSION = 1;

  private static final long LEAST_FREE_BYTES = 64L * 1024 * 1024;

  /** These have a meaning in Kafka's settings or in the shell that PostgreSQL's starter uses. */
  private static final Pattern UNUSABLE = Pattern.compile("[,\"$`\\\\\\p{Cntrl}]");

  /**
   * Creates the directory where it is missing, and closes it to other accounts. Nothing is changed
   * in a directory that is refused.
   *
   * @throws WagewireException when it holds something else, another account owns it or part of it,
   *     a part is a symbolic link, it is of a newer version, cannot be written or closed, or its
   *     disk is full
   */
  public static DataDirectory open(Path path) {
    if (UNUSABLE.matcher(path.toString()).find()) {
      throw new WagewireException(
          ErrorCode.WRONG_USAGE,
          "a data directory's name must be without , \" $ ` \\",
          path.toString(),
          "Name another one with --data");
    }
    try {
      DataDirectoryCheck.requireOwnLinks(path);
      OwnerOnlyPermissions.makeFolder(path);
      var directory = new DataDirectory(path.toRealPath());
      directory.check();
      OwnerOnlyPermissions.folder(directory.path());
      // Again, since others may have written it until now.
      directory.check();
      directory.writeVersion();
      directory.requireSpace();
      directory.closeToOthers();
      return directory;
    } catch (IOException failure) {
      throw DiskFailure.of(failure, path);
    }
  }

  /**
   * Requires, for commands that only read, that a start has filled the directory.
   *
   * @throws WagewireException UNREADABLE_INPUT for one that does not exist or is empty
   */
  public static void requireFilled(Path path) {
    boolean exists = Files.exists(path);
    if (!exists || isEmpty(path)) {
      throw new WagewireException(
          ErrorCode.UNREADABLE_INPUT,
          exists ? "the data directory is empty" : "the data directory does not exist",
          path.toString(),
          "Name one with --data that demo, run, refresh or import has filled.");
    }
  }

  /** Returns false also for what cannot be read: opening it says why. */
  private static boolean isEmpty(Path path) {
    try {
      return Files.isDirectory(path) && DataDirectoryCheck.names(path).isEmpty();
    } catch (IOException _) {
      return false;
    }
  }

  private void check() throws IOException {
    requireOwn();
    DataDirectoryCheck.requireMarkedOrNew(path, versionFile());
    checkVersion();
  }

  private void requireOwn() throws IOException {
    for (Path entry : List.of(path, versionFile(), forgottenFile())) {
      DataDirectoryCheck.requireOwn(entry);
    }
    for (ServerFolder server : List.of(postgres(), kafka())) {
      DataDirectoryCheck.requireOwnFolder(server.path());
    }
  }

  private void closeToOthers() throws IOException {
    OwnerOnlyPermissions.file(versionFile());
    OwnerOnlyPermissions.file(forgottenFile());
    for (ServerFolder server : List.of(postgres(), kafka())) {
      Files.createDirectories(server.path());
      OwnerOnlyPermissions.folder(server.path());
      OwnerOnlyPermissions.folder(server.data());
      for (Path file : server.files()) {
        OwnerOnlyPermissions.file(file);
      }
    }
  }

  public ServerFolder postgres() {
    return new ServerFolder(path.resolve("postgres"));
  }

  public ServerFolder kafka() {
    return new ServerFolder(path.resolve("kafka"));
  }

  /**
   * Returns the broker's folder in a directory that is not opened, and need not be there.
   *
   * @throws WagewireException where another account owns the directory or part of it, or a part is
   *     a symbolic link
   */
  public static ServerFolder kafkaIn(Path directory) throws IOException {
    DataDirectoryCheck.requireOwnLinks(directory);
    if (Files.exists(directory)) {
      new DataDirectory(directory.toRealPath()).requireOwn();
    }
    return new DataDirectory(directory).kafka();
  }

  private Path versionFile() {
    return path.resolve("version");
  }

  private Path forgottenFile() {
    return path.resolve("forgotten.jsonl");
  }

  private void writeVersion() throws IOException {
    if (!Files.exists(versionFile())) {
      AtomicTextFile.replace(versionFile(), VERSION + "\n");
    }
  }

  private void checkVersion() throws IOException {
    Path file = versionFile();
    if (!Files.exists(file)) {
      return;
    }
    String text = Files.readString(file).strip();
    if (!text.matches("[0-9]{1,9}")) {
      throw new WagewireException(
          ErrorCode.UNREADABLE_INPUT,
          "the data directory's version is '%s', not a number".formatted(text),
          file.toString(),
          "Name another directory with --data, or restore this file from a copy");
    }
    if (Integer.parseInt(text) > VERSION) {
      throw new WagewireException(
          ErrorCode.NEWER_DATA_DIRECTORY,
          "the data directory has version %s, this program reads up to %d".formatted(text, VERSION),
          path.toString(),
          "Use the newer Wagewire that wrote it, or name another directory with --data");
    }
  }

  /**
   * Servers die in many ways when the disk is full; better to stop before.
   *
   * @throws WagewireException DISK_FULL when there is less room than a start takes
   */
  public void requireSpace() {
    try {
      if (Files.getFileStore(path).getUsableSpace() < LEAST_FREE_BYTES) {
        throw DiskFailure.full(path, null);
      }
    } catch (IOException failure) {
      throw DiskFailure.of(failure, path);
    }
  }
}
