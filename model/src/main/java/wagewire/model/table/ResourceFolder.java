package wagewire.model.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Lists folders of resources, in directories and in jars. */
public final class ResourceFolder {

  private ResourceFolder() {}

  /**
   * Returns the names of the folders within a folder, sorted, from the whole class path.
   *
   * @param loader of the class path
   * @param path from the root of the class path, without a slash at its ends
   */
  public static List<String> folders(ClassLoader loader, String path) {
    TreeSet<String> names = new TreeSet<>();
    try {
      for (URL root : Collections.list(loader.getResources(path))) {
        names.addAll(foldersAt(root));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + path, e);
    }
    return List.copyOf(names);
  }

  private static List<String> foldersAt(URL root) throws IOException {
    URLConnection connection = root.openConnection();
    if (connection instanceof JarURLConnection inJar) {
      inJar.setUseCaches(false);
      try (JarFile jar = inJar.getJarFile()) {
        String prefix = inJar.getEntryName().replaceFirst("/?$", "/");
        return jar.stream()
            .map(entry -> entry.getName())
            .filter(name -> name.startsWith(prefix) && name.indexOf('/', prefix.length()) > 0)
            .map(name -> name.substring(prefix.length(), name.indexOf('/', prefix.length())))
            .distinct()
            .toList();
      }
    }
    try (Stream<Path> files = Files.list(Path.of(URI.create(root.toString())))) {
      return files.filter(Files::isDirectory).map(file -> file.getFileName().toString()).toList();
    }
  }
}
