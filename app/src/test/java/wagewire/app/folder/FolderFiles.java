package wagewire.app.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.folder.FolderManifest;
import wagewire.reporting.parquet.ParquetRowReader;

/** Looks into a directory of folders. */
final class FolderFiles {

  private FolderFiles() {}

  /** Returns the files of a folder but its manifest, relative to it. */
  static List<String> parquet(Path folder) throws IOException {
    Path real = folder.toRealPath();
    try (Stream<Path> files = Files.walk(real)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> real.relativize(file).toString())
          .filter(file -> !file.equals(FolderManifest.FILE))
          .sorted()
          .toList();
    }
  }

  /** Returns the names of all folders of a directory. */
  static List<String> releases(Path directory) throws IOException {
    try (Stream<Path> inside = Files.list(directory)) {
      return inside
          .map(one -> one.getFileName().toString())
          .filter(name -> name.contains("release"))
          .sorted()
          .toList();
    }
  }

  /** Returns the rows of files, by column. */
  static List<Map<String, @Nullable Object>> rows(Path folder, String table) throws IOException {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (String file : parquet(folder)) {
      if (file.startsWith(table + "/")) {
        read(folder.resolve(file), rows);
      }
    }
    return rows;
  }

  private static void read(Path file, List<Map<String, @Nullable Object>> rows) throws IOException {
    try (ParquetRowReader reader = ParquetRowReader.open(file)) {
      for (var row = reader.next(); row != null; row = reader.next()) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        for (int column = 0; column < row.size(); column++) {
          named.put(reader.columns().get(column).name(), row.get(column));
        }
        rows.add(named);
      }
    }
  }

  /** Returns what tells a file on the disk from all others, links to it being the same file. */
  static Object identity(Path file) {
    try {
      return Files.getAttribute(file, "unix:ino");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
