package wagewire.app.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** Files of a folder that match a pattern, in the order of their days, then of their paths. */
public final class DatedFolder implements HistoryFiles {

  private static final Comparator<HistoryFile> ORDER =
      Comparator.comparing(
              HistoryFile::moment, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
          .thenComparing(HistoryFile::name);

  private final List<HistoryFile> files;
  private final Iterator<HistoryFile> left;

  private DatedFolder(List<HistoryFile> files) {
    this.files = files;
    this.left = files.iterator();
  }

  /**
   * Finds the files.
   *
   * @throws WagewireException UNREADABLE_INPUT when no file matches
   */
  public static DatedFolder open(FilePattern pattern) {
    Path folder = Path.of(pattern.folder());
    try (Stream<Path> paths = Files.walk(folder, pattern.depth(), FileVisitOption.FOLLOW_LINKS)) {
      List<HistoryFile> files =
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

  private static @Nullable HistoryFile file(FilePattern pattern, Path path) {
    FilePattern.PathNames names = pattern.match(path.toString());
    if (names == null) {
      return null;
    }
    return new HistoryFile(
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

  @Override
  public int count() {
    return files.size();
  }

  @Override
  public boolean hasNext() {
    return left.hasNext();
  }

  @Override
  public HistoryFile next() {
    return left.next();
  }

  @Override
  public void close() {}
}
