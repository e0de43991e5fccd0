package wagewire.transform.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.model.listing.PublishedPlace;
import wagewire.model.posting.Place;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;
import wagewire.transform.place.PlaceReader.PlaceReading;

class PlaceReaderTest {

  private static final PlaceReader READER = PlaceReader.load();
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  @TestFactory
  Stream<DynamicTest> aTextGivesThePlacesThatAreCertain() {
    return cases("/wagewire/lab/evaluate/labels/places.tsv")
        .map(row -> check(row.get(0), ofText(row.get(0)), row));
  }

  @TestFactory
  Stream<DynamicTest> fieldsOfAListingDecideTogether() {
    return cases("listings.tsv").map(row -> check(row.get(0), ofFields(row.get(0)), row));
  }

  @Property
  void anyTextGivesNoPlaceOrPlacesInRealCountries(@ForAll @StringLength(max = 60) String text) {
    assertThat(ofText(text).places())
        .doesNotHaveDuplicates()
        .allSatisfy(PlaceReaderTest::isWellFormed);
  }

  @Test
  void aListingWithoutPlacesHasNone() {
    PlaceReading reading = READER.read(List.of(), null, null, null, null);
    assertThat(reading.places()).isEmpty();
    assertThat(reading.workMode().id()).isEqualTo("unknown");
  }

  @ParameterizedTest
  @Timeout(60)
  @ValueSource(
      strings = {"CA ", "US-", "New York ", "Springfield, ", "a and ", "(US) ", "Foo/", "- "})
  void aLongTextOfOneKindEndsSoon(String piece) {
    assertThat(ofText(piece.repeat(2_000)).places().size()).isLessThan(3);
    assertThat(ofText(piece.repeat(30) + "x " + piece.repeat(30)).places().size()).isLessThan(3);
  }

  @Test
  void aPlaceStatedTwiceCountsOnce() {
    PublishedPlace place = PublishedPlace.ofText("Austin, TX");
    assertThat(READER.read(List.of(place, place), null, null, null, null).places()).hasSize(1);
  }

  private static void isWellFormed(Place place) {
    assertThat(COUNTRIES).contains(place.country());
    assertThat(place.region())
        .satisfiesAnyOf(
            region -> assertThat(region).isNull(),
            region -> assertThat(region).startsWith(place.country() + "-"));
  }

  private static DynamicTest check(String name, PlaceReading reading, ResourceRow row) {
    return dynamicTest(
        name,
        () -> {
          assertThat(written(reading.places())).isEqualTo(row.get(1));
          assertThat(reading.workMode().id()).isEqualTo(row.get(2));
        });
  }

  private static PlaceReading ofText(String text) {
    return READER.read(List.of(PublishedPlace.ofText(text)), null, null, null, null);
  }

  private static PlaceReading ofFields(String fields) {
    Map<String, String> values =
        Arrays.stream(fields.split(" \\| "))
            .map(field -> field.split("=", 2))
            .collect(Collectors.toMap(field -> field[0], field -> field[1]));
    @Nullable String remote = values.get("remote");
    PublishedPlace place =
        new PublishedPlace(
            values.get("text"), values.get("city"), values.get("region"), values.get("country"));
    return READER.read(
        List.of(place),
        values.get("listing"),
        values.get("type"),
        remote == null ? null : Boolean.valueOf(remote),
        values.get("title"));
  }

  private static String written(List<Place> places) {
    return places.isEmpty()
        ? "-"
        : places.stream()
            .map(place ->
                "%s,%s,%s".formatted(or(place.city()), or(place.region()), place.country()))
            .collect(Collectors.joining(" ; "));
  }

  private static String or(@Nullable String value) {
    return value == null ? "-" : value;
  }

  private static Stream<ResourceRow> cases(String file) {
    List<ResourceRow> rows = ResourceTable.rows(PlaceReaderTest.class, file, 3);
    assertThat(rows).isNotEmpty();
    return rows.stream();
  }
}
