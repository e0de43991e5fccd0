package wagewire.lab.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wagewire.app.SourceFiles;
import wagewire.lab.supply.BillOfMaterials.Library;
import wagewire.lab.supply.LicenceTexts.Row;

/** Each library that the program comes with has the text of its licence with it. */
class LicenceTextsTest {

  private static final Path ROOT = SourceFiles.root();
  private static final Path BILL = ROOT.resolve("app/target/wagewire-sbom.json");
  private LicenceTexts texts;

  @BeforeEach
  void read() throws IOException {
    texts = LicenceTexts.read(ROOT);
  }

  /** What the last {@code mvn package} made; the gate tests this module after it. */
  private static List<Library> libraries() {
    assumeThat(BILL).as("mvn package has not run").exists();
    List<Library> delivered =
        BillOfMaterials.read(BILL).libraries().stream()
            .filter(library -> !library.name().startsWith("wagewire:"))
            .filter(library -> Files.exists(jar(library)))
            .toList();
    assertThat(delivered).hasSizeGreaterThan(80);
    return delivered;
  }

  private static Path jar(Library library) {
    String artifact = library.name().substring(library.name().indexOf(':') + 1);
    return ROOT.resolve("app/target/lib/%s-%s.jar".formatted(artifact, library.version()));
  }

  @Test
  void eachLibraryHasATextInItsJarOrARow() throws IOException {
    List<Library> without = new ArrayList<>();
    for (Library library : libraries()) {
      if (!LicenceTexts.isIn(jar(library)) && !texts.cover(library)) {
        without.add(library);
      }
    }
    assertThat(without).isEmpty();
  }

  @Test
  void eachRowIsOfALibraryThatIsThere() {
    List<Library> libraries = libraries();
    assertThat(texts.rows())
        .allSatisfy(row -> assertThat(libraries).as(row.library()).anyMatch(row::isOf));
  }

  @Test
  void eachRowHasItsTextAndTheCopyrightThatTheTextNames() {
    assertThat(texts.rows())
        .hasSizeGreaterThan(20)
        .noneMatch(Row::lacksItsCopyright)
        .allSatisfy(row -> assertThat(texts.text(row)).isNotEmptyFile());
  }

  @Test
  void eachTextIsOfARow() throws IOException {
    assertThat(texts.rows().stream().map(texts::text)).containsAll(texts.files());
  }

  @Test
  void theProgramsJarHasTheTexts() {
    assertThat(getClass().getResource("/META-INF/licences/MIT.txt")).isNotNull();
    assertThat(getClass().getResource("/META-INF/licences/libraries.tsv")).isNotNull();
    assertThat(getClass().getResource("/META-INF/LICENSE")).isNotNull();
  }
}
