package wagewire.reporting.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wagewire.reporting.brief.PlaceSection.Place;

class PlaceSectionTest {

  @Test
  void onlyWhatIsThereIsAnnounced() {
    assertThat(PlaceSection.text(List.of(new Place("Canada 61", null, null))))
        .isEqualTo(
            "Open postings of the family, most first among the places shown (a posting in k places"
                + " counts 1/k in each): Canada 61.");
    assertThat(
            PlaceSection.text(
                List.of(new Place("Canada 61", null, "$74k"), new Place("Spain 9", null, null))))
        .isEqualTo(
            "Open postings of the family and median pay, most first among the places"
                + " shown (a posting in k places counts 1/k in each): Canada 61, $74k; Spain 9.");
    assertThat(PlaceSection.text(List.of(new Place("Canada 61", "+10 %", "$74k"))))
        .startsWith(
            "Open postings of the family, their growth over four weeks and median pay"
                + ", most first among the places shown (");
  }
}
