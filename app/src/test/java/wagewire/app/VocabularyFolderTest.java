package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.model.posting.Vocabulary;
import wagewire.model.posting.VocabularyFile;
import wagewire.model.table.ResourceTable;

class VocabularyFolderTest {

  private static final String POSTINGS =
      """
      id,title,company,description
      1,Senior Data Engineer,Acme,We use Airflow and Rivulet.
      2,Marketing Operations Manager,Acme,
      3,Head of Data,Acme,
      4,Data Analyst for Data Engineers,Acme,
      5,"Director, RevOps",Acme,
      """;

  @TempDir Path folder;

  @AfterEach
  void useTheBuiltInVocabulary() {
    Vocabulary.use(Vocabulary.builtIn());
  }

  @Test
  void titlesHaveTheRolesOfTheFolder() throws IOException {
    write(
        "roles.tsv", "data-engineering\tdata\ndata-analytics\tdata\ndata-general\tdata\tyields\n");
    write(
        "role-words.tsv",
        "data engineer\tdata-engineering\ndata engineers\tdata-engineering\n"
            + "data analyst\tdata-analytics\ndata\tdata-general\n");
    write("tools.tsv", "rivulet\tRivulet\trivulet\tdata\n");
    CommandRun run = normalize("--vocabulary", folder.toString());
    assertThatRun(run).succeeds();
    assertThat(run.lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .contains("\"role\":\"data-engineering\",\"family\":\"data\"")
                    .contains("[\"airflow\",\"rivulet\"]"),
            line -> assertThat(line).contains("\"role\":\"other\""),
            line -> assertThat(line).contains("\"role\":\"data-general\""),
            line -> assertThat(line).contains("\"role\":\"data-analytics\""),
            line -> assertThat(line).contains("\"role\":\"other\""));
    assertThat(normalize().output()).contains("marketing-operations").doesNotContain("data-");
  }

  @Test
  void theBuiltInTablesAsAFolderReadAlike() throws IOException {
    for (VocabularyFile file : VocabularyFile.values()) {
      Files.write(folder.resolve(file.file()), builtIn(file));
    }
    assertThat(normalize("--vocabulary", folder.toString()).output())
        .isEqualTo(normalize().output());
  }

  @Test
  void theEnvironmentNamesAFolder() throws IOException {
    write("roles.tsv", "+ built-in\ndata-engineering\tdata\n");
    write("role-words.tsv", "+ built-in\ndata engineer\tdata-engineering\n");
    Path postings = Files.writeString(folder.resolve("postings.csv"), POSTINGS);
    CommandRun run =
        CommandRun.in(
            Map.of("WAGEWIRE_VOCABULARY", folder.toString()), "normalize", postings.toString());
    assertThat(run.output()).contains("data-engineering", "marketing-operations");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          roles.tsv       | data-engineering                    | 1 cells, where a row has 2 to 3 (%s/roles.tsv, line 1). Put one tab
          roles.tsv       | Data Engineering;data               | 'Data Engineering' is no id (%s/roles.tsv, line 1). Write small letters
          roles.tsv       | work;data~work;data                 | 'work' is there twice (%s/roles.tsv, line 2)
          roles.tsv       | data;data                           | 'data' is a role and a family (%s/roles.tsv, line 1)
          roles.tsv       | work;data                           | no title can have the role 'work' (%s/roles.tsv, line 1). Add a line to role-words.tsv
          role-words.tsv  | + built-in~Data;other               | capitals in 'Data' (%s/role-words.tsv, line 2). Write it in lower case
          role-rules.tsv  | One;mops;;marketing-operation       | unknown 'marketing-operation'; did you mean 'marketing-operations'? (%s/role-rules.tsv, line 1)
          role-rules.tsv  | One;moops;;marketing-operations     | no phrase denotes 'moops'; did you mean 'mops'? (%s/role-rules.tsv, line 1)
          role-names.tsv  | word;role~ops;marketing-opps        | unknown 'marketing-opps'; did you mean 'marketing-ops'? (%s/role-names.tsv, line 2)
          labels.tsv      | role;salesops;sales;sales           | unknown 'salesops'; did you mean
          tool-names.tsv  | hubspott;HubSpot                    | unknown 'hubspott'; did you mean 'hubspot'? (%s/tool-names.tsv, line 1)
          vocabulary.tsv  | brief;marketing-opps                | unknown 'marketing-opps'; did you mean 'marketing-ops'? (%s/vocabulary.tsv, line 1)
          role-rules.tsv  | One;mops;                           | 3 cells, where a row has 4 (%s/role-rules.tsv, line 1)
          rolls.tsv       | work;data                           | no file of a vocabulary (%s/rolls.tsv). Did you mean roles.tsv?
          """)
  void anErrorNamesFileAndLineAndWhatToDo(String file, String rows, String message)
      throws IOException {
    write(file, rows.replace(';', '\t').replace('~', '\n') + "\n");
    CommandRun run = normalize("--vocabulary", folder.toString());
    assertThat(run.exitCode()).isEqualTo(65);
    assertThat(run.errors()).contains(message.replace("%s", folder.toString()));
  }

  @Test
  void aFolderThatIsNotThereIsAnError() {
    CommandRun run = normalize("--vocabulary", folder.resolve("none").toString());
    assertThat(run.exitCode()).isEqualTo(65);
    assertThat(run.errors()).contains("no folder of a vocabulary", "docs/vocabulary.md");
  }

  @Test
  void anUnknownFamilyOfTheBriefIsAnsweredWithTheNearest() {
    CommandRun run =
        CommandRun.in(Map.of("WAGEWIRE_BRIEF_FAMILY", "gtm-op"), "brief", "--data", "none");
    assertThat(run.exitCode()).isEqualTo(64);
    assertThat(run.errors()).contains("did you mean 'gtm-ops'?", "brief.family");
  }

  private CommandRun normalize(String... options) {
    try {
      Path postings = Files.writeString(folder.resolve("postings.csv"), POSTINGS);
      String[] arguments = new String[options.length + 2];
      arguments[0] = "normalize";
      System.arraycopy(options, 0, arguments, 1, options.length);
      arguments[arguments.length - 1] = postings.toString();
      return CommandRun.of(arguments);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  /** Returns the lines of the built-in table, whatever its name there is. */
  private static List<String> builtIn(VocabularyFile file) {
    String table =
        switch (file) {
          case VOCABULARY, ROLES -> "model/posting/" + file.file();
          case LABELS -> "metrics/sentence/labels.tsv";
          case TOOL_NAMES -> "metrics/sentence/tools.tsv";
          case ROLE_NAMES -> "reporting/figure/role-words.tsv";
          case TOOLS, OWN_PRODUCTS -> "transform/tool/" + file.file();
          case ROLE_WORDS, ROLE_RULES, ROLE_FORMS, OCCUPATIONS -> "transform/title/" + file.file();
        };
    return ResourceTable.file(VocabularyFolderTest.class, "/wagewire/" + table);
  }
}
