package wagewire.model.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceFolderTest {

  @TempDir Path folder;

  @Test
  void theFoldersBesideAFileAreListedInADirectory() throws IOException {
    Files.createDirectories(folder.resolve("a/b/two/more"));
    Files.createDirectories(folder.resolve("a/b/one"));
    Files.createDirectories(folder.resolve("a/other"));
    Files.writeString(folder.resolve("a/b/file.tsv"), "x");

    try (URLClassLoader loader = loader(folder)) {
      assertThat(ResourceFolder.beside(loader, "a/b/file.tsv")).containsExactly("one", "two");
    }
  }

  @Test
  void theFoldersBesideAFileAreListedInAJar() throws IOException {
    Path jar = folder.resolve("some.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String name :
          List.of("a/b/file.tsv", "a/b/two/x.tsv", "a/b/two/y.tsv", "a/b/one/x", "a/bc/three/x")) {
        out.putNextEntry(new JarEntry(name));
        out.closeEntry();
      }
    }

    try (URLClassLoader loader = loader(jar)) {
      assertThat(ResourceFolder.beside(loader, "a/b/file.tsv")).containsExactly("one", "two");
      assertThatThrownBy(() -> ResourceFolder.beside(loader, "a/b/none.tsv"))
          .hasMessage("a/b/none.tsv is missing");
    }
  }

  private static URLClassLoader loader(Path root) throws IOException {
    return new URLClassLoader(new URL[] {root.toUri().toURL()}, null);
  }
}
