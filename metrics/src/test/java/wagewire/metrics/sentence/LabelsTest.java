package wagewire.metrics.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.metrics.statistics.Interval;
import wagewire.model.posting.Role;
import wagewire.model.posting.Seniority;
import wagewire.model.posting.WorkMode;
import wagewire.model.table.ResourceTable;

class LabelsTest {

  @Test
  void eachRoleAndEachFamilyHasALabelOfTheTable() {
    List<String> labelled = ResourceTable.column(Labels.class, "labels.tsv", "id");
    for (Role role : Role.values()) {
      assertThat(labelled).contains(role.id(), role.family().id());
      assertThat(Labels.postings(new Subject(role.id(), "all", "all", "all", "all", "all")))
          .contains("postings");
    }
  }

  @Test
  void eachMethodOfAnIntervalHasWords() throws IllegalAccessException {
    List<Field> methods =
        Arrays.stream(Interval.class.getFields())
            .filter(field -> field.getType().equals(String.class))
            .toList();
    assertThat(methods).hasSizeGreaterThan(5);
    for (Field method : methods) {
      assertThat(Labels.interval(String.valueOf(method.get(null)))).isNotBlank();
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachSeniorityHasALabel(Seniority seniority) {
    assertThat(Labels.seniority(seniority.id())).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource
  void eachWorkModeHasALabel(WorkMode mode) {
    assertThat(Labels.workMode(mode.id())).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"full-time", "part-time", "contract", "temporary", "internship", "unknown"})
  void eachTypeOfEmploymentHasALabel(String type) {
    assertThat(Labels.employmentType(type)).isNotBlank();
  }

  @Test
  void rolesAndFamiliesAreCalledByTheirNames() {
    assertThat(Labels.role("marketing-operations")).isEqualTo("marketing operations");
    assertThat(Labels.role("marketing-ops")).isEqualTo("the marketing-ops family");
    assertThat(Labels.role("marketing-magic")).isEqualTo("marketing magic");
    assertThatIllegalArgumentException().isThrownBy(() -> Labels.role("Magic!"));
  }

  @ParameterizedTest
  @CsvSource({
    "senior, US, US-CA, remote, remote senior marketing operations postings in California",
    "all, US, US-NY, all, marketing operations postings in New York State",
    "all, US, US-99, all, marketing operations postings in US-99",
    "all, GB, all, all, marketing operations postings in the United Kingdom",
    "unknown, all, all, all, marketing operations postings without a stated level",
    "all, unknown, unknown, all, marketing operations postings without a stated region",
    "senior, unknown, all, unknown, senior marketing operations postings without a stated work mode"
        + " without a stated country"
  })
  void whatIsNotStatedStandsAtTheEnd(
      String seniority, String country, String region, String mode, String phrase) {
    assertThat(
            Labels.postings(
                new Subject("marketing-operations", seniority, country, region, mode, "all")))
        .isEqualTo(phrase);
  }

  @ParameterizedTest
  @CsvSource({
    "hubspot, HubSpot",
    "google-analytics, Google Analytics",
    "power-bi, Power BI",
    "sql, SQL",
    "hubspot+marketo, HubSpot and Marketo"
  })
  void toolsHaveTheirNames(String id, String name) {
    assertThat(Labels.tool(id)).isEqualTo(name);
  }

  @Test
  void placesStandAtTheEnd() {
    String role = "marketing-analytics";
    assertThat(Labels.postings(new Subject(role, "all", "US", "all", "all", "all")))
        .isEqualTo("marketing analytics postings in the United States");
    assertThat(Labels.postings(new Subject(role, "senior", "US", "US-TX", "all", "all")))
        .isEqualTo("senior marketing analytics postings in Texas");
    assertThat(Labels.postings(new Subject(role, "all", "FR", "all", "hybrid", "sql")))
        .isEqualTo("hybrid marketing analytics postings in France");
  }
}
