package wagewire.metrics.sentence;

import static org.assertj.core.api.Assertions.assertThat;

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
    "Netherlands,NL"
  })
  void aCountryIsFoundByItsCodesAndItsName(String written, String code) {
    assertThat(CountryNames.find(written)).hasValue(code);
  }

  @Test
  void aNameThatIsNearlyOneLeadsToItAndAShortOneToNone() {
    assertThat(CountryNames.similar("Germny")).hasValue("Germany");
    assertThat(CountryNames.similar("Untied Kingdom")).hasValue("United Kingdom");
    assertThat(CountryNames.similar("ZZ")).isEmpty();
    assertThat(CountryNames.similar("Utopia or so")).isEmpty();
    assertThat(CountryNames.find("ZZ")).isEmpty();
  }
}
