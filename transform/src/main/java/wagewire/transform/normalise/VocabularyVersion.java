package wagewire.transform.normalise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import wagewire.model.listing.ContentHash;

/** Version of the vocabulary: a hash over every table that normalising uses. */
final class VocabularyVersion {

  private static final String FOLDER = "wagewire/transform";

  /** Leads to all: a class from a cache knows where it was when the cache was made. */
  private static final String ONE_TABLE = FOLDER + "/title/role-words.tsv";

  /** Those of the model; its other tables are read after normalising. */
  private static final List<String> OF_MODEL =
      List.of("wagewire/model/posting/roles.tsv", "wagewire/model/posting/regions.tsv");

  private static final int BYTES = 5;

  private VocabularyVersion() {}

  /** Returns ten hexadecimal digits over the names and contents of all tables beside the code. */
  static String ofTables() {
    return of(tables());
  }

  static String of(SortedMap<String, byte[]> tables) {
    MessageDigest digest = ContentHash.sha256();
    tables.forEach((name, content) -> {
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      digest.update(content);
    });
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  /** Content of each table by its path among the program's resources. */
  static SortedMap<String, byte[]> tables() {
    try {
      SortedMap<String, byte[]> tables = new TreeMap<>();
      for (String table : OF_MODEL) {
        try (InputStream content = resource(table).openStream()) {
          tables.put(table, content.readAllBytes());
        }
      }
      URL one = resource(ONE_TABLE);
      if (one.openConnection() instanceof JarURLConnection packed) {
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(packed.getJarFileURL().toURI()))) {
          tables.putAll(below(jar.getPath(FOLDER)));
        }
      } else {
        tables.putAll(below(Path.of(one.toURI()).resolve("../..").normalize()));
      }
      return tables;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the vocabulary", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The location of the program's code is not a URI", e);
    }
  }

  private static URL resource(String path) {
    return Objects.requireNonNull(VocabularyVersion.class.getResource("/" + path), path);
  }

  private static Map<String, byte[]> below(Path root) throws IOException {
    Map<String, byte[]> tables = new HashMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path table : paths.filter(path -> path.toString().endsWith(".tsv")).toList()) {
        String name = root.relativize(table).toString().replace('\\', '/');
        tables.put(FOLDER + "/" + name, Files.readAllBytes(table));
      }
    }
    return tables;
  }
}
