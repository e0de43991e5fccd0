package wagewire.lab.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import wagewire.app.CommandRun;
import wagewire.app.SourceFiles;
import wagewire.local.LocalServers;
import wagewire.local.LocalServers.Need;
import wagewire.local.data.Durability;
import wagewire.model.posting.Vocabulary;

/** The example of {@code docs/vocabularies/data}, from titles to a brief of its family. */
@Tag("long")
@Timeout(600)
class VocabularyExampleTest {

  private static final Path EXAMPLE = SourceFiles.root().resolve("docs/vocabularies/data");
  private static final int EMPLOYERS = 40;
  private static final int WEEKS = 16;
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 8, 4);

  /** Titles that each employer advertises, the last of them since six weeks. */
  private static final List<String> TITLES =
      List.of(
          "Senior Data Engineer",
          "Data Scientist",
          "Data Engineer",
          "Analytics Engineer (dbt)",
          "Business Intelligence Analyst",
          "Account Executive, Data Platform",
          "Machine Learning Engineer");

  @TempDir private static Path folder;
  private static LocalServers servers;

  @BeforeAll
  static void importAFolderOfWeeks() throws IOException {
    servers = LocalServers.start(folder.resolve("data"), Need.POSTGRES_AND_KAFKA, Durability.FAST);
    Path weeks = Files.createDirectory(folder.resolve("weeks"));
    for (int before = 7 * (WEEKS - 1); before >= 0; before -= 7) {
      LocalDate day = LAST_DAY.minusDays(before);
      Files.write(weeks.resolve(day + ".csv"), table(day));
    }
    CommandRun imported =
        example(
            "import",
            "--platform=csv",
            "--complete",
            "--columns=board=board",
            "--each=" + weeks + "/{day}.csv");
    assertThatRun(imported).endsWith(0);
    assertThat(imported.json().get("rejected").asInt()).isZero();
  }

  @AfterAll
  static void stop() {
    Vocabulary.use(Vocabulary.builtIn());
    servers.close();
  }

  @Test
  void theLabelledTitlesAreReadAsTheyShouldBe() {
    CommandRun run = evaluate("titles.tsv", "--json");
    assertThatRun(run).succeeds();
    assertThat(accuracy(run.json(), "role")).isGreaterThan(0.95);
    assertThat(accuracy(run.json(), "seniority")).isGreaterThan(0.95);
    assertThat(evaluate("titles.tsv").output()).contains("data family");
    assertThatRun(evaluate("tools.tsv")).succeeds();
  }

  @Test
  void labelsOfAnotherVocabularyAreRefusedWithTheNearest() {
    CommandRun run =
        CommandRun.of("evaluate", "--labels", EXAMPLE.resolve("labels/titles.tsv").toString());
    assertThat(run.exitCode()).isEqualTo(65);
    assertThat(run.errors()).contains("unknown role 'data-engineering'; did you mean");
  }

  @Test
  void growthIsOfTheRolesOfTheVocabulary() {
    CommandRun run = example("growth", "--role", "Data Engineer");
    assertThatRun(run).succeeds();
    assertThat(run.output()).contains("data engineering postings");
    CommandRun family = example("growth");
    assertThat(family.output()).contains("postings of the data family");
    CommandRun unknown = example("growth", "--role", "data-enginering");
    assertThat(unknown.exitCode()).isEqualTo(64);
    assertThat(unknown.errors()).contains("data-engineering");
  }

  @Test
  void theBriefIsOfTheFamilyOfTheVocabularyOrOfTheOneNamed() {
    CommandRun data = example("brief");
    assertThatRun(data).succeeds();
    assertThat(data.output()).contains("the data family").doesNotContain("marketing");
    CommandRun analytics = example("brief", "--family", "analytics");
    assertThatRun(analytics).succeeds();
    assertThat(analytics.output()).contains("the analytics family", "Analytics engineering");
    CommandRun wrong = example("brief", "--family", "analytic");
    assertThat(wrong.exitCode()).isEqualTo(64);
    assertThat(wrong.errors()).contains("did you mean 'analytics'?");
  }

  @Test
  void theReleaseRecordsTheVocabulary() {
    CommandRun run = example("sql", "select vocabulary from metrics.release");
    assertThat(run.output()).containsPattern("\\d-[0-9a-f]{10}\\+[0-9a-f]{10}");
  }

  @Test
  void anotherVocabularyIsNamedWithTheWayOut() {
    CommandRun figures = builtIn("growth");
    assertThat(figures.exitCode()).isEqualTo(65);
    assertThat(figures.errors())
        .contains("made with another vocabulary than the built-in one", "./wagewire replay");
    CommandRun refresh = builtIn("refresh", "--figures-only");
    assertThat(refresh.exitCode()).isEqualTo(65);
    assertThat(refresh.errors())
        .contains("with roles that the built-in one lacks: ", "data-engineering", "replay");
  }

  private static CommandRun evaluate(String labels, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "evaluate",
                "--vocabulary=" + EXAMPLE,
                "--labels=" + EXAMPLE.resolve("labels").resolve(labels)));
    arguments.addAll(List.of(options));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private static double accuracy(JsonNode statistics, String field) {
    for (JsonNode one : statistics) {
      if (one.toString().contains("\"" + field + "\"") && one.toString().contains("\"accuracy\"")) {
        return one.get("value").asDouble();
      }
    }
    throw new AssertionError(field + " was not measured: " + statistics);
  }

  private static CommandRun example(String command, String... rest) {
    List<String> arguments = new ArrayList<>(List.of("--vocabulary=" + EXAMPLE));
    arguments.addAll(List.of(rest));
    return builtIn(command, arguments.toArray(String[]::new));
  }

  private static CommandRun builtIn(String command, String... rest) {
    List<String> arguments = new ArrayList<>(List.of(command, "--data=" + folder.resolve("data")));
    arguments.addAll(List.of(rest));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  /** Returns what was open on a day; each employer advertises one title more at last. */
  private static List<String> table(LocalDate day) {
    List<String> lines = new ArrayList<>(List.of("board,id,title,company,location,pay"));
    for (int employer = 0; employer < EMPLOYERS; employer++) {
      for (int number = 0; number < TITLES.size(); number++) {
        boolean late = number >= 6 || (number == 2 && employer % 3 == 0);
        if (!late || !day.isBefore(LAST_DAY.minusDays(12))) {
          lines.add(
              "board-%d,%d,\"%s\",Employer %d,\"Austin, TX\",\"$%d,000 a year\""
                  .formatted(
                      employer,
                      number,
                      TITLES.get(number),
                      employer,
                      120 + (employer * 7 + number * 3) % 40));
        }
      }
    }
    return lines;
  }
}
