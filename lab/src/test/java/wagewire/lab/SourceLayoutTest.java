package wagewire.lab;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import wagewire.app.SourceFiles;

/**
 * Tests that packages stay small enough to read, and that a class's simple name is enough to find
 * it.
 */
class SourceLayoutTest {

  private static final int LARGEST = 25;

  @Test
  void aPackageHoldsAtMostTwentyFiveFiles() throws IOException {
    assertThat(
            SourceFiles.java().stream()
                .filter(file -> file.toString().contains("/src/main/java/"))
                .collect(groupingBy(Path::getParent, counting())))
        .isNotEmpty()
        .allSatisfy((folder, files) -> assertThat(files).isLessThanOrEqualTo(LARGEST));
  }

  @Test
  void aSimpleNameIsUsedOnce() throws IOException {
    List<String> names =
        SourceFiles.java().stream()
            .map(file -> file.getFileName().toString())
            .filter(name -> !name.equals("package-info.java"))
            .toList();
    assertThat(names).hasSizeGreaterThan(1_000).doesNotHaveDuplicates();
  }
}
