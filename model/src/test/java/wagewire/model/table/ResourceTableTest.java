package wagewire.model.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceTableTest {

  @Test
  void rowsKnowTheirCellsAndTheirPlace() {
    List<ResourceRow> rows = ResourceTable.read(ResourceTableTest.class, "good.tsv");
    assertThat(rows).extracting(row -> row.get("name")).containsExactly("Acme", "");
    assertThat(rows.getLast().where()).isEqualTo("good.tsv, line 5");
    assertThatIllegalStateException()
        .isThrownBy(() -> rows.getFirst().get("nmae"))
        .withMessageContaining("'nmae'");
  }

  @Test
  void missingEmptyAndCrookedTablesAreRefused() {
    for (String name : List.of("missing.tsv", "empty.tsv", "short.tsv")) {
      assertThatIllegalStateException()
          .as(name)
          .isThrownBy(() -> ResourceTable.read(ResourceTableTest.class, name))
          .withMessageContaining(name);
    }
  }

  @Test
  void aTableThatIsTwiceOnAClassPathIsReadOnceAndAnotherOneBesideIt(@TempDir Path folder)
      throws Exception {
    List<URL> places = new ArrayList<>();
    for (String row : List.of("a\t1", "a\t1", "b\t2")) {
      Path place = Files.createDirectory(folder.resolve("place" + places.size()));
      Files.writeString(place.resolve("twice.tsv"), row + "\n");
      places.add(place.toUri().toURL());
    }
    try (URLClassLoader classPath = new URLClassLoader(places.toArray(URL[]::new), null)) {
      assertThat(ResourceTable.lines(classPath, "twice.tsv"))
          .containsExactly(new String[] {"a", "1"}, new String[] {"b", "2"});
    }
  }

  @Test
  void rowsWithoutAHeaderAreFilledUpAndCommentsPassedOver() {
    assertThat(ResourceTable.rows(ResourceTableTest.class, "plain.tsv", 3))
        .extracting(ResourceRow::cells)
        .containsExactly(List.of("a", "b", "c"), List.of("d", "", ""));
  }

  @Test
  void aRowWithTooManyCellsAndAMissingTableAreRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> ResourceTable.rows(ResourceTableTest.class, "plain.tsv", 2))
        .withMessageContaining("plain.tsv, line ");
    assertThatIllegalStateException()
        .isThrownBy(() -> ResourceTable.rows(ResourceTableTest.class, "missing.tsv", 2))
        .withMessageContaining("missing.tsv");
  }

  @Test
  void tablesOfAClassPathAreReadByNameAndAMissingOneIsRefused() {
    ClassLoader classPath = ResourceTableTest.class.getClassLoader();
    assertThat(ResourceTable.lines(classPath, "wagewire/model/table/good.tsv"))
        .anySatisfy(row -> assertThat(row).contains("Acme"));
    assertThatIllegalStateException()
        .isThrownBy(() -> ResourceTable.lines(classPath, "wagewire/model/table/missing.tsv"))
        .withMessageContaining("missing.tsv");
  }
}
