package wagewire.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

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
}
