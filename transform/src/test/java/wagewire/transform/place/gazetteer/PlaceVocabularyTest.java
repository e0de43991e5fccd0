package wagewire.transform.place.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import wagewire.model.posting.Regions;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

class PlaceVocabularyTest {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  @Test
  void everyCityLiesInAKnownCountryAndRegion() {
    Set<String> regions = regions();
    assertThat(rows("cities.tsv", 5))
        .hasSizeGreaterThan(7_000)
        .allSatisfy(row -> {
          assertThat(row.get(3)).isIn(withKosovo());
          assertThat(row.get(2)).matches(region -> region.isEmpty() || regions.contains(region));
        });
  }

  @Test
  void everyCityOfAFederalCountryImpliesItsRegion() {
    assertThat(rows("cities.tsv", 5))
        .filteredOn(row -> Gazetteer.isFederal(row.get(3)))
        .allSatisfy(row -> assertThat(row.get(2)).startsWith(row.get(3) + "-"));
  }

  @Test
  void noCityIsListedTwice() {
    assertThat(rows("cities.tsv", 5))
        .extracting(row -> row.get(0) + row.get(2) + row.get(3))
        .doesNotHaveDuplicates();
  }

  @Test
  void atMostOneCityOfAnyNameStandsForItself() {
    assertThat(rows("cities.tsv", 5))
        .filteredOn(row -> Set.of("*", "~").contains(row.get(4)))
        .extracting(row -> row.get(0))
        .doesNotHaveDuplicates();
  }

  @Test
  void aCityThatIsMeantOnlyBesideItsRegionHasOne() {
    assertThat(rows("cities.tsv", 5))
        .filteredOn(row -> row.get(4).equals("+"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.get(2)).isNotEmpty());
  }

  @Test
  void everyCityCodeIsOfAKnownCity() {
    Set<List<String>> cities =
        rows("cities.tsv", 5).stream()
            .map(row -> List.of(row.get(0), row.get(2), row.get(3)))
            .collect(Collectors.toSet());
    assertThat(rows("city-codes.tsv", 5))
        .extracting(row -> List.of(row.get(1), row.get(2), row.get(3)))
        .isSubsetOf(cities);
  }

  @Test
  void everyRegionAndAreaLiesInAKnownCountry() {
    assertThat(regions()).allSatisfy(code -> assertThat(code.substring(0, 2)).isIn(COUNTRIES));
    Set<String> known = new HashSet<>(regions());
    known.addAll(COUNTRIES);
    assertThat(rows("areas.tsv", 2)).extracting(row -> row.get(1)).isSubsetOf(known);
    assertThat(rows("countries.tsv", 2)).extracting(row -> row.get(0)).isSubsetOf(COUNTRIES);
  }

  /** XK is in use for Kosovo, though ISO 3166-1 leaves it to its users. */
  private static Set<String> withKosovo() {
    Set<String> countries = new HashSet<>(COUNTRIES);
    countries.add("XK");
    return countries;
  }

  private static Set<String> regions() {
    return Regions.all().stream().map(Regions.Subdivision::code).collect(Collectors.toSet());
  }

  private static List<ResourceRow> rows(String file, int columns) {
    return ResourceTable.rows(Gazetteer.class, Gazetteer.TABLES + file, columns);
  }
}
