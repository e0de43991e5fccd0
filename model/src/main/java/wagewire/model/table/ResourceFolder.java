package wagewire.model.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Lists folders of resources, in directories and in jars. */
public final class ResourceFolder {

  private ResourceFolder() {}

  /**
   * Returns the names of the folders beside a resource, sorted.
   *
   * @param loader where the resource is found first
   * @param file from the root of the class path
   * @throws IllegalStateException if the resource is missing
   */
  public static List<String> beside(ClassLoader loader, String file) {
    URL url = loader.getResource(file);
    if (url == null) {
      throw new IllegalStateException(file + " is missing");
    }
    try {
      URLConnection connection = url.openConnection();
      if (connection instanceof JarURLConnection inJar) {
        inJar.setUseCaches(false);
        try (JarFile jar = inJar.getJarFile()) {
          return folders(jar, file.substring(0, file.lastIndexOf('/') + 1));
        }
      }
      Path folder = Path.of(URI.create(url.toString())).resolveSibling("");
      try (Stream<Path> files = Files.list(folder)) {
        return files
            .filter(Files::isDirectory)
            .map(path -> String.valueOf(path.getFileName()))
            .sorted()
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the folders beside " + file, e);
    }
  }

  private static List<String> folders(JarFile jar, String prefix) {
    return jar.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.startsWith(prefix) && name.indexOf('/', prefix.length()) > 0)
        .map(name -> name.substring(prefix.length(), name.indexOf('/', prefix.length())))
        .distinct()
        .sorted()
        .toList();
  }
}
