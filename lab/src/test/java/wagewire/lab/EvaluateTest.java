package wagewire.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import wagewire.app.CommandRun;
import wagewire.app.OpenDataFolder;

/** {@code evaluate}, on the program's own sets, on a folder, and on other projects' labels. */
class EvaluateTest {

  @TempDir Path folder;

  @Test
  void withoutAFolderEachOfTheProgramsSetsIsMeasuredAndNoFloorIsMissed() {
    CommandRun run = CommandRun.of("evaluate");
    assertThatRun(run).succeeds();
    assertThat(run.output())
        .contains("titles.tsv", "employers.tsv", "pay-texts.tsv", "descriptions.tsv")
        .contains("places.tsv", "tools.tsv", "duplicates.tsv", "languages.tsv")
        .doesNotContain("NOT REACHED");
  }

  @Test
  void aFolderWithOurColumnsIsMeasuredWithItsMistakes() throws IOException {
    write(
        "mine.tsv",
        "title\trole\tseniority",
        "Marketing Operations Manager\tmarketing-operations\tmanager",
        "Marketing Operations Manager\tother\t?",
        "Accountant\tother|marketing-general\tmid");
    CommandRun run = CommandRun.of("evaluate", "--mistakes", "1", folder.toString());
    assertThatRun(run).succeeds();
    assertThat(run.output())
        .containsPattern("mine.tsv, 3 rows")
        .containsPattern("role +accuracy +0.667 +0.208 to 0.939 +2 of 3")
        .containsPattern("seniority +accuracy +1.000 +0.342 to 1.000 +2 of 2")
        .contains("other → marketing-operations, 1");
  }

  @Test
  void eachStatisticIsAnObjectForMachines() throws IOException {
    write(
        "tools.tsv",
        "description\ttools",
        "You know Marketo and SQL.\tmarketo sql",
        "You know HubSpot.\tmarketo");
    CommandRun run = CommandRun.of("evaluate", "--json", folder.toString());
    assertThatRun(run).succeeds();
    assertThat(run.json()).hasSize(3);
    JsonNode precision = run.json().get(0);
    assertThat(precision.get("statistic").stringValue()).isEqualTo("precision");
    assertThat(precision.get("right").longValue()).isEqualTo(2);
    assertThat(precision.get("of").longValue()).isEqualTo(3);
    assertThat(precision.has("floor")).isFalse();
  }

  @Test
  void filesWithoutLabelsOfOursAreNamedAndNotMeasured() throws IOException {
    write("levels.tsv", "title\tseniority", "Application Engineer\tExpert");
    write("notes.txt", "nothing");
    CommandRun run = CommandRun.of("evaluate", folder.toString());
    assertThatRun(run).endsWith(0);
    assertThat(run.output()).isEmpty();
    assertThat(run.errors()).contains("levels.tsv: not measured", "notes.txt: not measured");
  }

  @Test
  void aPairIsOnePostingWhereTitlesAndTextsAgree() throws IOException {
    write(
        "advert-texts.tsv",
        "id\ttext",
        "a\t" + "we plan and measure campaigns of many kinds ".repeat(9));
    write(
        "pairs.tsv",
        "company\ttitle\tdescription\tother_company\tother_title\tother_description\tboards\tsame",
        "Acme\tAnalyst\t@a\tAcme, Inc.\tAnalyst at Acme\t@a 60%\ttwo\tyes",
        "Acme\tAnalyst\t@a\tAcme\tAnalyst\t@a\tone\tno");
    CommandRun run = CommandRun.of("evaluate", folder.toString());
    assertThatRun(run).succeeds();
    assertThat(run.output()).containsPattern("same posting +F1 +1.000 .* 1 of 1");
  }

  @Test
  void whatIsNoFolderOrNoTableIsRefused() throws IOException {
    assertThatRun(CommandRun.of("evaluate", folder.resolve("none").toString())).endsWith(65);
    write("titles.tsv", "title\trole", "Analyst\tother\tmid");
    CommandRun run = CommandRun.of("evaluate", folder.toString());
    assertThatRun(run).endsWith(65);
    assertThat(run.errors()).contains("titles.tsv: Analyst");
  }

  @Test
  @EnabledIf("wagewire.app.OpenDataFolder#isThere")
  void labelsOfOtherProjectsAreMeasured() {
    CommandRun run =
        CommandRun.of("evaluate", OpenDataFolder.folder().resolve("labels").toString());
    assertThatRun(run).endsWith(0);
    assertThat(run.output()).contains("location_freehire.tsv", "salary_text_jobseek.tsv");
  }

  private void write(String name, String... lines) throws IOException {
    Files.write(folder.resolve(name), List.of(lines));
  }
}
