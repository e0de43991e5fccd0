package wagewire.model.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {

  @ParameterizedTest
  @CsvSource({
    "US-TX, US-TX",
    "us-tx, US-TX",
    "texas, US-TX",
    "New York State, US-NY",
    "NorCal, US-CA",
    "Distrito Federal, BR-DF",
    "' Île-de-France ', FR-IDF",
  })
  void aRegionIsFoundByItsCodeAndItsNames(String written, String code) {
    assertThat(Regions.find(written)).map(Regions.Subdivision::code).contains(code);
  }

  @ParameterizedTest
  @CsvSource({"TX", "Texs", "US", "US-ZZ", "''"})
  void otherTextsAreNone(String written) {
    assertThat(Regions.find(written)).isEmpty();
  }

  @Test
  void aNameWithOneWrongLetterIsSimilar() {
    assertThat(Regions.similar("Calfornia")).contains("California");
    assertThat(Regions.similar("Cal")).isEmpty();
  }

  @Test
  void noTwoRegionsHaveACodeOrANameInSentencesInCommon() {
    assertThat(Regions.all()).extracting(Regions.Subdivision::code).doesNotHaveDuplicates();
    assertThat(Regions.all()).extracting(Regions.Subdivision::inText).doesNotHaveDuplicates();
  }

  @Test
  void noRegionIsCalledLikeACountryInASentence() {
    List<String> countries =
        Arrays.stream(Locale.getISOCountries())
            .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH))
            .toList();
    assertThat(Regions.all())
        .extracting(Regions.Subdivision::inText)
        .doesNotContainAnyElementsOf(countries);
  }
}
