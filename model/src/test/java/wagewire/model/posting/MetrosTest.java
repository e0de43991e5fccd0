package wagewire.model.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetrosTest {

  @ParameterizedTest
  @CsvSource({
    "Austin, US-TX, 12420",
    "Brooklyn, US-NY, 35620",
    "Newark, US-NJ, 35620",
    "Washington, US-DC, 47900",
    "Arlington, US-VA, 47900",
    "Arlington, US-TX, 19100",
    "Palo Alto, US-CA, 41940",
    "Kansas City, US-KS, 28140",
    "Stamford, US-CT, 14860",
    "Waterbury, US-CT, 47930",
  })
  void aCityIsInTheMetroOfItsCounty(String city, String region, String metro) {
    assertThat(Metros.of(new Place(city, region, "US"))).contains(metro);
  }

  @Test
  void areasOtherCountriesAndPlacesOutsideAnyMetroHaveNone() {
    assertThat(
            Metros.of(
                List.of(
                    new Place(null, "US-TX", "US"),
                    new Place("Austin", null, "US"),
                    new Place("London", null, "GB"),
                    new Place("Torrington", "US-CT", "US"))))
        .isEmpty();
  }

  @Test
  void placesInOneMetroGiveItOnce() {
    assertThat(
            Metros.of(
                List.of(
                    new Place("San Jose", "US-CA", "US"),
                    new Place("Austin", "US-TX", "US"),
                    new Place("Sunnyvale", "US-CA", "US"))))
        .containsExactly("41940", "12420");
  }

  @Test
  void everyMetroHasCitiesAndEveryCityAMetroWithAName() {
    Set<String> named = Metros.all().stream().map(Metros.Metro::metro).collect(Collectors.toSet());
    assertThat(named).hasSize(387).hasSameSizeAs(Metros.all());
    assertThat(Metros.cities().stream().map(Metros.MetroCity::metro).collect(Collectors.toSet()))
        .isEqualTo(named);
  }
}
