package wagewire.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wagewire.app.SourceFiles;
import wagewire.lab.SqlTexts.Given;
import wagewire.model.table.ResourceTable;

/**
 * Values are bound to SQL, never written into it: each statement is put together from constants,
 * but for what {@code sql-texts.tsv} names with its reason. Methods of {@code sql-helpers.tsv} hand
 * on what they are given; their calls are looked at in their place.
 */
@Tag("long")
class SqlIsConstantTest {

  private static final String FOLDER = "/src/main/java/";
  private static final List<String[]> HELPERS =
      ResourceTable.lines(SqlIsConstantTest.class, "sql-helpers.tsv");

  @Test
  void sqlIsPutTogetherFromConstantsAloneButWhereTheTableSaysWhatElse() throws IOException {
    Map<String, Set<SqlCalls.Call>> calls = SqlCalls.byClass();
    List<Path> sources =
        SourceFiles.java().stream().filter(file -> file.toString().contains(FOLDER)).toList();
    SqlTexts texts = new SqlTexts(sources);
    Set<String> found = new TreeSet<>();
    for (Path file : sources) {
      String name = className(file);
      Set<SqlCalls.Call> takingSql = calls.getOrDefault(name, Set.of());
      List<Given> given = texts.given(file);
      assertThat(given.stream().map(Given::call)).as(name).containsAll(takingSql);
      given.stream()
          .filter(one -> isSql(one, name, takingSql) && !one.isConstant())
          .filter(one -> !isHandedOn(one, name))
          .forEach(one -> found.add(name + "\t" + one.text()));
    }

    Set<String> allowed =
        ResourceTable.lines(SqlIsConstantTest.class, "sql-texts.tsv").stream()
            .map(row -> row[0] + "\t" + row[1])
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(calls).hasSizeGreaterThan(30);
    assertThat(found)
        .as("SQL that is made of more than constants: bind values, or say in sql-texts.tsv why not")
        .isEqualTo(allowed);
  }

  @Test
  void valuesThatAreWrittenIntoSqlAreNoConstants() throws IOException {
    Path file = SourceFiles.root().resolve("lab/src/test/java/wagewire/lab/SqlSamples.java");
    Set<String> constant = new HashSet<>();
    Set<String> other = new HashSet<>();
    new SqlTexts(List.of(file))
        .given(file).stream()
            .filter(one -> one.call().method().equals("execute"))
            .forEach(one -> (one.isConstant() ? constant : other).add(one.text()));

    assertThat(constant).containsExactlyInAnyOrder("\"select 1\"", "SAMPLE", "SAMPLE + \" b\"");
    assertThat(other).hasSize(4);
  }

  private static boolean isSql(Given given, String name, Set<SqlCalls.Call> takingSql) {
    return (given.place() == 0 && takingSql.contains(given.call()))
        || HELPERS.stream()
            .anyMatch(row ->
                row[0].equals(name)
                    && row[1].equals(given.call().method())
                    && Integer.parseInt(row[2]) == given.place());
  }

  private static boolean isHandedOn(Given given, String name) {
    return HELPERS.stream().anyMatch(row -> row[0].equals(name) && row[3].equals(given.text()));
  }

  private static String className(Path file) {
    String path = file.toString();
    return path.substring(path.indexOf(FOLDER) + FOLDER.length())
        .replaceFirst("\\.java$", "")
        .replace('/', '.');
  }
}
