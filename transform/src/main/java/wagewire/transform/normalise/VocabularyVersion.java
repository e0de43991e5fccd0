package wagewire.transform.normalise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import wagewire.model.listing.ContentHash;

/** Version of the vocabulary: a hash over every table that normalising uses. */
final class VocabularyVersion {

  private static final String FOLDER = "wagewire/transform";
  private static final int BYTES = 5;

  private VocabularyVersion() {}

  /** Returns ten hexadecimal digits over the names and contents of all tables beside the code. */
  static String ofTables() {
    try {
      Path home =
          Path.of(
              VocabularyVersion.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(home)) {
        return of(home.resolve(FOLDER));
      }
      try (FileSystem jar = FileSystems.newFileSystem(home)) {
        return of(jar.getPath(FOLDER));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the vocabulary", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The location of the program's code is not a URI", e);
    }
  }

  private static String of(Path folder) throws IOException {
    MessageDigest digest = ContentHash.sha256();
    for (Path table : tables(folder)) {
      digest.update(
          folder.relativize(table).toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(table));
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static List<Path> tables(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> tables = paths.filter(path -> path.toString().endsWith(".tsv")).sorted().toList();
      if (tables.isEmpty()) {
        throw new IllegalStateException("No vocabulary in " + folder);
      }
      return tables;
    }
  }
}
