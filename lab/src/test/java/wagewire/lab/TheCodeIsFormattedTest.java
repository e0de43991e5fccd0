package wagewire.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import wagewire.app.SourceFiles;

/** All Java is as google-java-format writes it; {@code -Dformat=apply} makes it so. */
class TheCodeIsFormattedTest {

  private final Formatter formatter = new Formatter();

  @Test
  void everyJavaFileIsAsTheFormatterWritesIt() throws IOException {
    List<Path> unformatted =
        SourceFiles.java().parallelStream().filter(file -> !isFormatted(file)).toList();
    if ("apply".equals(System.getProperty("format"))) {
      for (Path file : unformatted) {
        Files.writeString(file, formatted(file));
      }
      return;
    }
    assertThat(unformatted)
        .as(
            "not formatted; run: mvn test -pl lab -am -Dtest=TheCodeIsFormattedTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dformat=apply")
        .isEmpty();
  }

  private boolean isFormatted(Path file) {
    try {
      return Files.readString(file).equals(formatted(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String formatted(Path file) {
    try {
      return formatter.formatSourceAndFixImports(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FormatterException e) {
      throw new AssertionError(file + " is no Java: " + e.getMessage(), e);
    }
  }
}
