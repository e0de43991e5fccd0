package wagewire.ingest.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the folder of archived answers, {@code DAY/PLATFORM/BOARD.warc.gz}, readable by
 * its owner only. Links, other names and files of other programs are left alone.
 *
 * @param root may hold other things
 */
record ArchiveFolder(Path root) {

  /** Least free disk space, left to other users of the disk such as PostgreSQL. */
  private static final long LEAST_FREE_BYTES = 64L * 1024 * 1024;

  private static final int MOST_VISITS = 10_000;
  private static final int BEGINNING = 2_048;

  private static final FileAttribute<Set<PosixFilePermission>> OWNERS_FILE = only("rw-------");
  private static final FileAttribute<Set<PosixFilePermission>> OWNERS_FOLDER = only("rwx------");

  private static FileAttribute<Set<PosixFilePermission>> only(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }

  /** Creates a missing folder and checks that it is writable. */
  void checkWritable() throws IOException {
    if (!Files.isDirectory(root)) {
      Files.createDirectories(root, OWNERS_FOLDER);
    }
    requireSpace();
    Path trial = Files.createTempFile(root, ".wagewire-", ".trial", OWNERS_FILE);
    try {
      Files.writeString(trial, "x");
    } finally {
      Files.delete(trial);
    }
  }

  /** Throws as on a full disk, while a little space is left. */
  void requireSpace() throws IOException {
    if (root.toFile().getUsableSpace() < LEAST_FREE_BYTES && Files.isDirectory(root)) {
      throw new FileSystemException(root.toString(), null, "No space left on device");
    }
  }

  /** Creates an empty file for one visit. */
  Path create(ArchiveFileName name, LocalDate day) throws IOException {
    requireSpace();
    Path folder = folder(folder(root, day.toString()), name.platform());
    for (int visit = 1; visit <= MOST_VISITS; visit++) {
      try {
        return Files.createFile(folder.resolve(name.file(visit)), OWNERS_FILE);
      } catch (FileAlreadyExistsException _) {
        // The file belongs to an earlier or concurrent visit.
      }
    }
    throw new IOException("too many archive files of " + name.board() + " in " + folder);
  }

  private static Path folder(Path parent, String name) throws IOException {
    Path folder = parent.resolve(name);
    try {
      Files.createDirectory(folder, OWNERS_FOLDER);
    } catch (FileAlreadyExistsException _) {
      if (!isFolder(folder)) {
        throw new NotDirectoryException(folder.toString());
      }
    }
    return folder;
  }

  /** Lists the archive's files; empty without a folder. */
  List<ArchivedFile> files() throws IOException {
    List<ArchivedFile> files = new ArrayList<>();
    for (Path dayFolder : folders(root)) {
      LocalDate day = day(name(dayFolder));
      if (day == null) {
        continue;
      }
      for (Path platform : folders(dayFolder)) {
        for (Path file : within(platform)) {
          ArchiveFileName name = ArchiveFileName.read(name(platform), name(file));
          if (name != null && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            files.add(new ArchivedFile(file, day, name));
          }
        }
      }
    }
    return files;
  }

  /** Deletes the file, and its folders once empty; returns false for a file of another program. */
  boolean delete(ArchivedFile file) throws IOException {
    if (!isOurs(file.path())) {
      return false;
    }
    Files.deleteIfExists(file.path());
    Path platform = file.path().getParent();
    if (platform != null && deleteEmpty(platform) && platform.getParent() != null) {
      deleteEmpty(platform.getParent());
    }
    return true;
  }

  private static boolean deleteEmpty(Path folder) throws IOException {
    try {
      return Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException _) {
      return false;
    }
  }

  /** Returns whether the file begins with the info record that Wagewire writes. */
  private static boolean isOurs(Path file) throws IOException {
    try (InputStream packed = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
        InputStream text = new GZIPInputStream(packed)) {
      String beginning = new String(text.readNBytes(BEGINNING), StandardCharsets.UTF_8);
      return beginning.contains(VisitRecords.SOFTWARE);
    } catch (NoSuchFileException | EOFException | ZipException _) {
      return false;
    }
  }

  private static @Nullable LocalDate day(String name) {
    try {
      LocalDate day = LocalDate.parse(name);
      return day.toString().equals(name) ? day : null;
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static List<Path> folders(Path parent) throws IOException {
    return within(parent).stream().filter(ArchiveFolder::isFolder).toList();
  }

  private static boolean isFolder(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static List<Path> within(Path parent) throws IOException {
    try (Stream<Path> entries = Files.list(parent)) {
      return entries.sorted().toList();
    } catch (NoSuchFileException _) {
      return List.of();
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  /**
   * A file named as archive files are.
   *
   * @param day of the visit, in UTC
   */
  record ArchivedFile(Path path, LocalDate day, ArchiveFileName name) {}
}
