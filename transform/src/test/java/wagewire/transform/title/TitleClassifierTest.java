package wagewire.transform.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import wagewire.model.posting.Role;
import wagewire.model.posting.Seniority;
import wagewire.transform.title.TitleClassifier.TitleReading;

class TitleClassifierTest {

  private static final TitleClassifier CLASSIFIER = TitleClassifier.load();

  @Property
  void anyTextIsReadWithoutFailing(
      @ForAll String title, @ForAll String department, @ForAll String description) {
    assertThatNoException().isThrownBy(() -> CLASSIFIER.read(title, department, description));
  }

  @Property
  void theKeyOfAKeyIsTheKey(@ForAll("titles") String title) {
    String key = CLASSIFIER.read(title, null, null).titleKey();
    assertThat(CLASSIFIER.read(key, null, null).titleKey()).isEqualTo(key);
  }

  @Property
  void theKeyOfAnyTextsKeyIsTheKey(@ForAll String text) {
    String key = CLASSIFIER.read(text, null, null).titleKey();
    assertThat(CLASSIFIER.read(key, null, null).titleKey()).isEqualTo(key);
  }

  @Property
  void capitalsChangeNothing(@ForAll("titles") String title) {
    TitleReading reading = CLASSIFIER.read(title, null, null);
    assertThat(CLASSIFIER.read(title.toUpperCase(Locale.ROOT), null, null)).isEqualTo(reading);
    assertThat(CLASSIFIER.read(title.toLowerCase(Locale.ROOT), null, null)).isEqualTo(reading);
  }

  @Test
  void aSignAtAWordsEndEndsIt() {
    String key = CLASSIFIER.read("0⁺⒜0", null, null).titleKey();
    assertThat(CLASSIFIER.read(key, null, null).titleKey()).isEqualTo(key);
  }

  @Test
  void aTitleMayHaveARoleIfAnyDescriptionGivesItOne() {
    assertThat(CLASSIFIER.mayHaveRole("Marketing Operations Manager", null)).isTrue();
    assertThat(CLASSIFIER.mayHaveRole("Operations Manager", null)).isTrue();
    assertThat(CLASSIFIER.mayHaveRole("Operations Manager", "Warehouse")).isFalse();
    assertThat(CLASSIFIER.mayHaveRole("Registered Nurse", null)).isFalse();
    assertThat(CLASSIFIER.mayHaveRole("Senior Software Engineer", "Engineering")).isFalse();
  }

  @Property
  void whatHasARoleMayHaveOne(@ForAll("titles") String title) {
    TitleReading reading = CLASSIFIER.read(title, null, "own campaigns in Marketo");
    assertThat(reading.role().equals(Role.OTHER) || CLASSIFIER.mayHaveRole(title, null)).isTrue();
  }

  @Test
  void aKeyOfGreekWordsIsItsKey() {
    String key = CLASSIFIER.read("A\"Σ \"ς Πωλήσεις", null, null).titleKey();
    assertThat(CLASSIFIER.read(key, null, null).titleKey()).isEqualTo(key);
    assertThat(CLASSIFIER.read("ΠΩΛΗΣΕΙΣ", null, null).titleKey()).isEqualTo("πωλησεισ");
  }

  @Test
  void aTitleAsLongAsABookIsReadAtOnce() {
    String book = "Senior Marketing (m/w/d) all genders, ".repeat(30_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> CLASSIFIER.read(book, book, book));
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> CLASSIFIER.read("Operations Manager", null, book));
  }

  @Test
  void theWordsThatDecidedAreNamed() {
    assertThat(CLASSIFIER.read("Senior Marketing Ops Manager", null, null).why())
        .containsExactly(
            "\"marketing operations\" says mops, marketing-word, duty",
            "Rule 1: marketing operations: marketing-operations",
            "\"senior\": senior-manager");
    assertThat(CLASSIFIER.read("Plumber", null, null).why())
        .containsExactly("no rule fits: other", "\"plumber\": mid");
  }

  @Test
  void theRoleThatWouldHaveComeNextIsNamed() {
    assertThat(CLASSIFIER.read("Marketing Operations Manager, HubSpot", null, null).why())
        .contains("runner-up: marketing-operations by Rule 1: marketing operations");
    assertThat(CLASSIFIER.read("Content Marketing Manager, Demand Generation", null, null).why())
        .contains("runner-up: demand-generation by Rule 5: the branch named first");
    assertThat(CLASSIFIER.read("Recruiter, Marketing", null, null).why())
        .contains("runner-up: marketing-general by Marketing");
    assertThat(CLASSIFIER.read("Marketing Manager", null, null).why())
        .noneMatch(reason -> reason.startsWith("runner-up"));
  }

  @Test
  void formsOfKnownWordsAreRead() {
    assertThat(CLASSIFIER.read("Einkaufsleiterin", null, null).why())
        .containsExactly("no rule fits: other", "\"einkaufsleiterin\": director");
    assertThat(CLASSIFIER.read("Content-Managerin", null, null).role())
        .isEqualTo(Role.of("content-marketing"));
    assertThat(CLASSIFIER.read("Massage Therapists", null, null).seniority())
        .isEqualTo(Seniority.MID);
  }

  @Test
  void eachRoleButOtherHasAnOccupation() {
    assertThat(Occupations.of(Role.of("marketing-operations"))).isEqualTo("13-1161");
    assertThat(Occupations.of(Role.OTHER)).isNull();
    for (Role role : Role.values()) {
      if (!role.equals(Role.OTHER)) {
        assertThat(Occupations.of(role)).as(role.id()).matches("\\d\\d-\\d{4}");
      }
    }
  }

  @Provide
  Arbitrary<String> titles() {
    return Arbitraries.of(
            "Marketing",
            "Operations",
            "Manager",
            "Senior",
            "(m/w/d)",
            "m",
            "w",
            "/",
            "-",
            " - ",
            ",",
            "(",
            ")",
            "Remote",
            "in",
            "Berlin",
            "Austin",
            "TX",
            "all genders",
            "all",
            "genders",
            "R12345",
            "#12",
            "req",
            "to the",
            "at",
            "New",
            "York",
            "VP",
            "Straße",
            "é",
            "İ",
            "🚀",
            "&",
            "+",
            "c++",
            "I",
            "Manager:in",
            "Chargé(e)",
            "work from",
            "home",
            "job",
            "id",
            "|")
        .list()
        .ofMaxSize(9)
        .map(words -> String.join(" ", words));
  }
}
