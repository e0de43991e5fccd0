package wagewire.metrics.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.model.posting.Metros;

class MetroNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "12420; the Austin metro area",
        "35620; the New York metro area",
        "49180; the Winston-Salem metro area",
        "31140; the Louisville metro area",
        "38900; the Portland, OR-WA, metro area",
        "38860; the Portland, ME, metro area",
        "99999; metro area 99999"
      })
  void anAreaIsCalledByItsFirstCity(String code, String label) {
    assertThat(MetroNames.label(code)).isEqualTo(label);
  }

  @Test
  void noTwoAreasHaveTheSameName() {
    assertThat(Metros.all().stream().map(metro -> MetroNames.city(metro.metro())))
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }

  @Test
  void aSentenceNamesTheArea() {
    assertThat(
            Labels.postings(
                new Subject(
                    "marketing-operations",
                    "all",
                    "all",
                    "all",
                    "all",
                    "all",
                    "12420",
                    "all",
                    "all")))
        .isEqualTo("marketing operations postings in the Austin metro area");
    assertThat(
            Labels.postings(
                new Subject("all", "all", "all", "all", "all", "all", "all", "contract", "all")))
        .isEqualTo("contract postings of all roles");
  }

  @Test
  void anAreaIsFoundByItsCodeItsCityAndOtherCitiesWithTheirState() {
    assertThat(MetroNames.find("12420")).hasValue("12420");
    assertThat(MetroNames.find("austin")).hasValue("12420");
    assertThat(MetroNames.find("round-rock-tx")).hasValue("12420");
    assertThat(MetroNames.find("portland-or-wa")).hasValue("38900");
    assertThat(MetroNames.find("Portland, OR")).hasValue("38900");
    assertThat(MetroNames.find("Portland")).isEmpty();
    assertThat(MetroNames.find("London")).isEmpty();
    assertThat(MetroNames.find("London, OH")).isPresent();
    assertThat(MetroNames.find("Lost City")).isEmpty();
  }

  @Test
  void aCityThatIsNoneOfAnAreaLeadsToThoseOfItsName() {
    assertThat(MetroNames.similar("Portland")).contains("Portland, OR-WA", "Portland, ME");
    assertThat(MetroNames.similar("Round Rock")).containsExactly("Round Rock, TX");
    assertThat(MetroNames.similar("Denvar")).containsExactly("Denver");
    assertThat(MetroNames.similar("Lost City")).isEmpty();
  }
}
