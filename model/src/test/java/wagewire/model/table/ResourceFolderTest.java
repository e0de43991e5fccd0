package wagewire.model.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceFolderTest {

  @TempDir Path folder;

  @Test
  void foldersOfDirectoriesAndJarsAreListedTogether() throws IOException {
    Files.createDirectories(folder.resolve("classes/a/b/one/more"));
    Files.writeString(folder.resolve("classes/a/b/file.tsv"), "x");
    Path jar = folder.resolve("some.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String name :
          new String[] {"a/", "a/b/", "a/b/two/", "a/b/two/x.tsv", "a/b/y.tsv", "a/bc/three/"}) {
        out.putNextEntry(new JarEntry(name));
        out.closeEntry();
      }
    }
    URL[] classPath = {
      folder.resolve("classes").toUri().toURL(), jar.toUri().toURL(),
    };

    try (URLClassLoader loader = new URLClassLoader(classPath, null)) {
      assertThat(ResourceFolder.folders(loader, "a/b")).containsExactly("one", "two");
      assertThat(ResourceFolder.folders(loader, "a/none")).isEmpty();
    }
  }
}
