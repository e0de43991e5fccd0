package wagewire.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pictures that the documentation has. */
class DocumentPicturesTest {

  private static final Path ROOT = Path.of("..");
  private static final Path IMAGES = ROOT.resolve("docs/images");

  /** Of a file, in bytes. */
  private static final long WEIGHT = 120_000;

  private static final int LINES_OF_README = 120;

  private static final Pattern PICTURE =
      Pattern.compile("(?:srcset|src)=\"([^\"]+)\"|!\\[[^]]+]\\(([^)]+)\\)");

  private static final Pattern PAIR =
      Pattern.compile(
          "srcset=\"([^\"]+)-dark\\.(\\w+)\"><img src=\"\\1-light\\.\\2\" alt=\"[^\"]{40,}\"");

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

  @Test
  void everyPictureOfADocumentIsThere() throws IOException {
    int found = 0;
    for (Path document : documents()) {
      Matcher pictures = PICTURE.matcher(Files.readString(document));
      while (pictures.find()) {
        String address = pictures.group(1) == null ? pictures.group(2) : pictures.group(1);
        assertThat(document.resolveSibling(address)).as(document.toString()).isNotEmptyFile();
        found++;
      }
    }
    assertThat(found).isGreaterThan(10);
  }

  @Test
  void aPictureOfPagesIsSmallAndThereIsOneForLightAndOneForDark() throws IOException {
    List<Path> pictures = files(IMAGES).filter(file -> !file.toString().endsWith(".txt")).toList();
    assertThat(pictures)
        .isNotEmpty()
        .allSatisfy(picture -> assertThat(Files.size(picture)).isLessThan(WEIGHT));
    List<String> shown =
        documents().stream()
            .flatMap(document -> PAIR.matcher(text(document)).results())
            .flatMap(pair ->
                Stream.of("-dark.", "-light.")
                    .map(scheme -> Path.of(pair.group(1)).getFileName() + scheme + pair.group(2)))
            .distinct()
            .toList();
    assertThat(pictures.stream().map(picture -> picture.getFileName().toString()))
        .containsExactlyInAnyOrderElementsOf(shown);
  }

  @Test
  void theReadmeIsShortAndBeginsWithAPicture() throws IOException {
    List<String> lines = Files.readAllLines(ROOT.resolve("README.md"));
    assertThat(lines).hasSizeLessThanOrEqualTo(LINES_OF_README);
    assertThat(lines.subList(0, 12)).anyMatch(line -> line.startsWith("<picture>"));
  }

  @Test
  void theDarkDrawingOfTheArchitectureDiffersFromTheLightOneInColoursAlone() throws IOException {
    String light = Files.readString(IMAGES.resolve("architecture-light.svg"));
    String dark = Files.readString(IMAGES.resolve("architecture-dark.svg"));
    assertThat(dark).isNotEqualTo(light);
    assertThat(COLOUR.matcher(dark).replaceAll("#"))
        .isEqualTo(COLOUR.matcher(light).replaceAll("#"));
  }

  private static List<Path> documents() throws IOException {
    return Stream.concat(
            Stream.of(ROOT.resolve("README.md")),
            files(ROOT.resolve("docs")).filter(file -> file.toString().endsWith(".md")))
        .toList();
  }

  private static Stream<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    }
  }

  private static String text(Path document) {
    try {
      return Files.readString(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
