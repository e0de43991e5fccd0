package wagewire.metrics.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryNamesTest {

  @ParameterizedTest
  @CsvSource({
    "US,US",
    "us,US",
    "USA,US",
    "the United States,US",
    "united states,US",
    "UK,GB",
    "United Kingdom,GB",
    "Germany,DE",
    "deu,DE",
    "Netherlands,NL",
    "Turkey,TR",
    "U.K.,GB",
    "U.S.,US",
    "Bosnia and Herzegovina,BA",
    "Trinidad & Tobago,TT",
    "hong-kong,HK"
  })
  void aCountryIsFoundByItsCodesAndItsName(String written, String code) {
    assertThat(CountryNames.find(written)).hasValue(code);
  }

  @Test
  void aNameThatIsNearlyOneLeadsToItAndAShortOneToNone() {
    assertThat(CountryNames.similar("Germny")).hasValue("Germany");
    assertThat(CountryNames.similar("Untied Kingdom")).hasValue("United Kingdom");
    for (String none : List.of("ZZ", "EMEA", "LATAM", "Dubai", "NAMER", "")) {
      assertThat(CountryNames.similar(none)).as(none).isEmpty();
    }
    assertThat(CountryNames.similar("Utopia or so")).isEmpty();
    assertThat(CountryNames.find("ZZ")).isEmpty();
  }
}
