package wagewire.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.app.CommandRun;
import wagewire.reporting.folder.EmployerBucket;

/** Each query that the page on folders shows is answered by DuckDB with rows. */
@Tag("long")
class FolderExamplesTest {

  private static final Path PAGE = Path.of("../docs/folders.md");
  private static final Pattern SQL = Pattern.compile("(?ms)^```sql$(.+?)^```$");
  private static final Pattern PANDAS =
      Pattern.compile("(?m)^pandas\\.read_parquet\\(\"parquet/(.+)\"\\)$");
  private static final Pattern BUCKET = Pattern.compile("in DuckDB `([^`]+)`");

  @TempDir static Path folder;

  @BeforeAll
  static void written() {
    assertThatRun(run("write")).endsWith(0);
  }

  private static CommandRun run(String command) {
    return CommandRun.of("folder", command, folder.toString(), "--data", SmallDemo.data());
  }

  @Test
  void whatWasWrittenIsAsInPostgres() {
    CommandRun run = run("verify");
    assertThatRun(run).endsWith(0);
    assertThat(run.output()).contains("all as in PostgreSQL");
  }

  @ParameterizedTest
  @MethodSource("queries")
  void isAnsweredWithRows(String query) throws SQLException {
    assertThat(rows(query)).isNotEmpty();
  }

  /** A dimension that is left open would give a row for each of its values. */
  @Test
  void openPostingsHaveOneRowAWeek() throws SQLException {
    String query =
        queries().stream().filter(one -> one.contains("'active'")).findFirst().orElseThrow();
    assertThat(rows(query)).doesNotHaveDuplicates();
  }

  static List<String> queries() {
    List<String> queries = found(SQL);
    assertThat(queries).hasSizeGreaterThan(2);
    return queries.stream().map(query -> query.replace("'parquet/", "'" + folder + "/")).toList();
  }

  @Test
  void whatPandasOpensAreFoldersOfParquetFiles() throws IOException {
    List<String> paths = found(PANDAS);
    assertThat(paths).isNotEmpty();
    for (String path : paths) {
      try (Stream<Path> files = Files.walk(folder.resolve(path))) {
        assertThat(files.filter(Files::isRegularFile))
            .isNotEmpty()
            .allSatisfy(file -> assertThat(file.toString()).endsWith(".parquet"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme", "Zürich", "greenhouse:acme"})
  void theBucketIsThatOfThePage(String employer) throws SQLException {
    String bucket = found(BUCKET).getFirst();
    assertThat(rows("select %s from (select '%s' as employer)".formatted(bucket, employer)))
        .containsExactly(Integer.toString(EmployerBucket.of(employer, 8)));
  }

  @Test
  void everyPostingLiesInTheFileOfItsYear() throws SQLException {
    assertThat(
            rows(
                "select count(*) from read_parquet('%s/current/postings/*/*.parquet', hive_partitioning = true) where year(opened_on) <> year"
                    .formatted(folder)))
        .containsExactly("0");
  }

  private static List<String> found(Pattern pattern) {
    try {
      return pattern
          .matcher(Files.readString(PAGE))
          .results()
          .map(found -> found.group(1).strip())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the first column of the rows that DuckDB gives. */
  private static List<String> rows(String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duckdb.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
