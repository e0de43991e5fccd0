package wagewire.transform.place;

import java.util.List;
import wagewire.model.posting.Place;

/**
 * A title and the places removed from it.
 *
 * @param title without the places, unless it consists of nothing else
 * @param territory words of the places that the listing does not state otherwise, such as a sales
 *     area: they are part of what the job is; empty when there are none
 * @param places of the listing: as stated, or as in the title where those are fewer or less precise
 */
public record TitlePlaces(String title, String territory, List<Place> places) {

  public TitlePlaces {
    places = List.copyOf(places);
  }
}
