package wagewire.transform.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import wagewire.model.posting.Role;
import wagewire.model.posting.Seniority;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;
import wagewire.transform.employer.EmployerResolver;
import wagewire.transform.employer.EmployerResolver.EmployerReading;
import wagewire.transform.title.TitleClassifier.TitleReading;

class TitleCasesTest {

  private static final TitleClassifier CLASSIFIER = TitleClassifier.load();
  private static final String LABELS = "/wagewire/lab/evaluate/labels/";
  private static final EmployerResolver EMPLOYERS = EmployerResolver.load();

  @TestFactory
  Stream<DynamicTest> eachTitleIsReadAsWritten() {
    return cases().stream()
        .map(row ->
            DynamicTest.dynamicTest(
                String.join(" / ", row.cells()),
                () -> {
                  TitleReading reading =
                      CLASSIFIER.read(row.get(0), emptyToNull(row.get(3)), row.get(4));
                  assertThat(reading.role().id() + " " + reading.seniority().id())
                      .as(String.join("; ", reading.why()))
                      .isEqualTo(row.get(1) + " " + row.get(2));
                }));
  }

  @TestFactory
  Stream<DynamicTest> keysTellEqualTitles() {
    return ResourceTable.rows(TitleCasesTest.class, "keys.tsv", 4).stream()
        .map(row ->
            DynamicTest.dynamicTest(
                String.join(" / ", row.cells()),
                () ->
                    assertThat(key(row.get(0), row.get(3)).equals(key(row.get(1), row.get(3))))
                        .as("%s, %s", key(row.get(0), row.get(3)), key(row.get(1), row.get(3)))
                        .isEqualTo(row.get(2).equals("same"))));
  }

  @Test
  void theCasesCoverEachRoleAndEachSeniority() {
    assertThat(cases()).hasSizeGreaterThan(1000);
    assertThat(cases().stream().map(row -> Role.of(row.get(1))).collect(Collectors.toSet()))
        .isEqualTo(Set.of(Role.values()));
    assertThat(cases().stream().map(row -> Seniority.of(row.get(2))).collect(Collectors.toSet()))
        .isEqualTo(EnumSet.allOf(Seniority.class));
  }

  private static List<ResourceRow> cases() {
    return Stream.of("titles.tsv", "border-titles.tsv")
        .flatMap(set -> ResourceTable.rows(TitleCasesTest.class, LABELS + set, 5).stream())
        .toList();
  }

  private static String key(String title, String company) {
    EmployerReading employer = EMPLOYERS.resolve(null, company, null);
    String role = CompanyInTitle.without(title, text -> EMPLOYERS.isNameOf(employer, text));
    return CLASSIFIER.read(role, null, null).titleKey();
  }

  private static @Nullable String emptyToNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
