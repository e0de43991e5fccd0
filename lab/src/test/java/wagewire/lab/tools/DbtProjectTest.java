package wagewire.lab.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Field;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The dbt project is about tables that there are, and its SQL is answered. */
@Tag("long")
class DbtProjectTest {

  static List<Path> models() {
    return ToolFiles.in(DbtProject.FOLDER + "/models", ".sql");
  }

  static List<Path> tests() {
    return ToolFiles.in(DbtProject.FOLDER + "/tests", ".sql");
  }

  private static JsonNode described() {
    return ToolFiles.yaml(ToolFiles.text(DbtProject.FOLDER + "/models/models.yml")).getFirst();
  }

  private static Stream<JsonNode> sourceTables() {
    return ToolFiles.yaml(ToolFiles.text(DbtProject.SOURCES))
        .getFirst()
        .get("sources")
        .valueStream()
        .flatMap(source -> source.get("tables").valueStream());
  }

  @Test
  void descriptionsOfSourcesAreTheDatabasesComments() throws Exception {
    String made = DemoTables.read(DbtProject::sources);
    if ("write".equals(System.getProperty("dbt"))) {
      Files.writeString(ToolFiles.ROOT.resolve(DbtProject.SOURCES), made);
    }
    assertThat(ToolFiles.text(DbtProject.SOURCES)).isEqualTo(made);
    assertThat(sourceTables())
        .hasSizeGreaterThan(15)
        .allSatisfy(table -> {
          assertThat(table.get("description").asString()).as("%s", table).isNotEmpty();
          assertThat(table.get("columns"))
              .isNotEmpty()
              .allSatisfy(column ->
                  assertThat(column.get("description").asString()).as("%s", column).isNotEmpty());
        });
  }

  @Test
  void freshnessIsReadFromAMomentThatIsThere() {
    List<String> newest =
        List.of(
            "select max(released_at)::timestamptz from metrics.release",
            "select max(finished_at)::timestamptz from postings.snapshot");
    assertThat(sourceTables().filter(table -> table.has("config"))).hasSameSizeAs(newest);
    for (String question : newest) {
      assertThat(DemoTables.<Boolean>read(sql -> sql.fetchValue(question) != null)).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void aModelHasRowsWithTheColumnsThatAreDescribed(Path model) {
    String name = model.getFileName().toString().replace(".sql", "");
    JsonNode description =
        described()
            .get("models")
            .valueStream()
            .filter(one -> one.get("name").asString().equals(name))
            .findFirst()
            .orElseThrow();
    String sql = DbtProject.rendered(model);
    assertThat(sql).doesNotContain("{{", "{%");
    List<String> columns =
        DemoTables.read(one -> Arrays.stream(one.fetch(sql).fields()).map(Field::getName).toList());
    assertThat(DemoTables.<Integer>read(one -> one.fetch(sql).size())).isPositive();
    for (JsonNode column : description.get("columns")) {
      String described = column.get("name").asString();
      assertThat(columns).contains(described);
      for (JsonNode test : column.path("data_tests")) {
        String violations =
            switch (test.asString()) {
              case "not_null" -> "select 1 from (%s) m where %s is null".formatted(sql, described);
              case "unique" ->
                  "select 1 from (%1$s) m group by %2$s having count(*) > 1"
                      .formatted(sql, described);
              default -> throw new IllegalStateException("unknown test " + test);
            };
        assertThat(DemoTables.<Integer>read(one -> one.fetch(violations).size()))
            .as("%s of %s", test, described)
            .isZero();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("tests")
  void whatATestLooksForIsNotThere(Path test) {
    String sql = DbtProject.rendered(test);
    assertThat(sql).doesNotContain("{{", "{%");
    assertThat(DemoTables.<Integer>read(one -> one.fetch(sql).size())).isZero();
  }

  @Test
  void eachTableThatIsReadIsASource() {
    List<String> sources =
        ToolFiles.yaml(ToolFiles.text(DbtProject.SOURCES))
            .getFirst()
            .get("sources")
            .valueStream()
            .flatMap(source ->
                source
                    .get("tables")
                    .valueStream()
                    .map(table ->
                        source.get("name").asString() + "." + table.get("name").asString()))
            .toList();
    assertThat(
            Stream.concat(models().stream(), tests().stream())
                .flatMap(file -> DbtProject.tables(file).stream()))
        .isNotEmpty()
        .allMatch(sources::contains);
    assertThat(
            described()
                .get("exposures")
                .valueStream()
                .flatMap(one -> one.get("depends_on").valueStream()))
        .isNotEmpty()
        .allSatisfy(node ->
            assertThat(node.asString())
                .matches("(ref\\('(role_weeks|growth_now)'\\)|source\\('trends', 'facts'\\))"));
  }

  @Test
  void dbtReadsTheProject(@TempDir Path folder) throws Exception {
    assumeThat(ToolFiles.isInstalled("dbt")).as("dbt, of PyPI's package dbt-postgres").isTrue();
    ToolRun run =
        ToolRun.of(
            ToolFiles.ROOT.resolve(DbtProject.FOLDER),
            Map.of("WAGEWIRE_DBT_PASSWORD", "none"),
            "dbt",
            "parse",
            "--profiles-dir",
            ".",
            "--target-path",
            folder.toString(),
            "--log-path",
            folder.toString(),
            "--warn-error");
    assertThat(run.exitCode()).as(run.output()).isZero();
  }
}
