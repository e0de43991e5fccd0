package wagewire.app.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** Files of a folder that match a pattern, in the order of their days, then of their paths. */
public final class DatedFolder {

  private static final Comparator<DatedFile> ORDER =
      Comparator.comparing(
              DatedFile::moment, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
          .thenComparing(DatedFile::name);

  private final List<DatedFile> files;

  private DatedFolder(List<DatedFile> files) {
    this.files = files;
  }

  /**
   * Finds the files.
   *
   * @throws WagewireException UNREADABLE_INPUT when no file matches
   */
  public static DatedFolder open(FilePattern pattern) {
    Path folder = Path.of(pattern.folder());
    try (Stream<Path> paths = Files.walk(folder, pattern.depth(), FileVisitOption.FOLLOW_LINKS)) {
      List<DatedFile> files =
          paths
              .filter(Files::isRegularFile)
              .flatMap(path -> Stream.ofNullable(file(pattern, path)))
              .sorted(ORDER)
              .toList();
      if (!files.isEmpty()) {
        return new DatedFolder(files);
      }
    } catch (IOException | UncheckedIOException e) {
      throw nothing(pattern, "the folder cannot be read: " + e.getMessage());
    }
    throw nothing(pattern, "no file matches");
  }

  private static @Nullable DatedFile file(FilePattern pattern, Path path) {
    FilePattern.PathNames names = pattern.match(path.toString());
    if (names == null) {
      return null;
    }
    return new DatedFile(
        path,
        path.toString().substring(pattern.folder().length()),
        names.board(),
        names.day() == null ? null : ObservedBoard.start(names.day()));
  }

  private static WagewireException nothing(FilePattern pattern, String what) {
    return new WagewireException(
        ErrorCode.UNREADABLE_INPUT,
        what,
        "--each " + pattern,
        "Check the pattern; {board} and {day} are parts of names, and quotes keep the shell off.");
  }

  List<DatedFile> files() {
    return files;
  }

  /**
   * File of a folder.
   *
   * @param name name for messages
   * @param board board that its path names; null for none
   * @param moment start of the day that its path names; null for none
   */
  record DatedFile(Path path, String name, @Nullable String board, @Nullable Instant moment) {}
}
