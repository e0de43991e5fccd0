package wagewire.lab.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutsideMappingTest {

  private static final OutsideMapping MAPPING = OutsideMapping.load();

  @Test
  void columnsAreRenamedJoinedAndGivenConstants() {
    LabelledSet theirs =
        LabelledSet.of(
            "salary_text_au.tsv",
            List.of("text\tmin\tmax\tperiod", "$50 to $60 an hour\t50\t60\thour", "$9\t9\t\t"));
    assertThat(MAPPING.apply(theirs).rows())
        .containsExactly(
            Map.of(
                "pay", "$50 to $60 an hour",
                "country", "AU",
                "pay_amounts", "50 60",
                "pay_period", "hour"),
            Map.of("pay", "$9", "country", "AU", "pay_amounts", "9", "pay_period", "?"));
  }

  @Test
  void rowsThatAreAboutSomethingElseAreLeftOut() {
    LabelledSet theirs =
        LabelledSet.of(
            "salary_text_glassdoor.tsv",
            List.of("salary_text", "$1K-$2K (Glassdoor est.)", "$1K-$2K (Employer est.)"));
    assertThat(MAPPING.apply(theirs).rows()).hasSize(1);
  }

  @Test
  void labelsMeanWhatTheListSays() {
    LabelledSet theirs =
        LabelledSet.of(
            "title_seniority_jobseek.tsv",
            List.of("input\texpected", "Chief Poet\texecutive", "Poet\tunheard-of"));
    assertThat(MAPPING.apply(theirs).rows())
        .extracting(row -> row.get("seniority"))
        .containsExactly("chief|director", "?");
  }

  @Test
  void eachMatchIsALabelAndWhatNoListHasIsLeftOut() {
    LabelledSet theirs =
        LabelledJsonRows.of(
            "skills_eval_midat.jsonl",
            List.of(
                """
                {"id": 1, "title": "Poet", "text": "Rhymes\\nin Go", "expected": ["Go", "Odes"]}\
                """,
                """
                {"id": 2, "title": "Critic", "text": "Prose", "expected": []}\
                """));
    assertThat(MAPPING.apply(theirs).rows())
        .extracting(row -> row.get("title"), row -> row.get("description"), row -> row.get("tools"))
        .containsExactly(tuple("Poet", "Rhymes\\nin Go", "go"), tuple("Critic", "Prose", ""));
  }

  @Test
  void labelsOfAFewThingsSayWhichOthersDoNotCount() {
    LabelledSet theirs =
        LabelledSet.of(
            "skills_freehire.tsv",
            List.of(
                "source\ttest\tcase",
                "s\tTestParse\t[\"a\", \"React in C++.\", \"[]string{\\\\\"react\\\\\","
                    + " \\\\\"verse\\\\\"}\"]",
                "s\tTestParse\t[\"b\", \"No rust.\", \"nil\", \"[]string{\\\\\"rust\\\\\"}\"]",
                "s\tTestParse\t[\"c\", \"Nothing.\", \"nil\"]",
                "s\tTest1C\t[\"d\", \"1C\", \"true\"]"));
    assertThat(MAPPING.apply(theirs).rows())
        .extracting(
            row -> row.get("description"), row -> row.get("tools"), row -> row.get("tools_known"))
        .containsExactly(
            tuple("React in C++.", "react", "react"),
            tuple("No rust.", "", "rust"),
            tuple("Nothing.", "", ""));
  }
}
