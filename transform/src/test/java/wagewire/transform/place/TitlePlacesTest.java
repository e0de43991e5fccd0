package wagewire.transform.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import wagewire.model.listing.PublishedPlace;
import wagewire.model.posting.Place;
import wagewire.model.table.ResourceTable;
import wagewire.transform.place.PlaceReader.TitlePlaces;

class TitlePlacesTest {

  private static final PlaceReader READER = PlaceReader.load();

  @TestFactory
  Stream<DynamicTest> aTitleIsReadApartFromItsPlaces() {
    return ResourceTable.rows(TitlePlacesTest.class, "titles.tsv", 5).stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row.get(0) + " / " + row.get(1),
                () -> {
                  List<Place> stated = stated(row.get(1));
                  TitlePlaces read = READER.inTitle(row.get(0), stated);
                  String places = row.get(4).isEmpty() ? written(stated) : row.get(4);
                  assertThat(List.of(read.title(), read.territory(), written(read.places())))
                      .containsExactly(row.get(2), row.get(3), places);
                }));
  }

  @Property
  void aTitleNeverLosesItsLastLetter(@ForAll String title) {
    TitlePlaces read = READER.inTitle(title, List.of());
    assertThat(hasLetter(read.title())).isEqualTo(hasLetter(title));
  }

  private static boolean hasLetter(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  private static List<Place> stated(String location) {
    List<PublishedPlace> places =
        location.isEmpty() ? List.of() : List.of(PublishedPlace.ofText(location));
    return READER.read(places, null, null, null, null).places();
  }

  private static String written(List<Place> places) {
    return places.stream()
        .map(place ->
            Objects.requireNonNullElse(place.city(), "")
                + "/"
                + Objects.requireNonNullElse(place.region(), "")
                + "/"
                + place.country())
        .collect(Collectors.joining("; "));
  }
}
