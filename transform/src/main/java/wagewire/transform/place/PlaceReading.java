package wagewire.transform.place;

import java.util.List;
import wagewire.model.posting.Place;
import wagewire.model.posting.WorkMode;

/**
 * The places and the mode of work of a job.
 *
 * @param places in the order stated, each once
 * @param workMode {@link WorkMode#UNKNOWN} when not stated
 */
public record PlaceReading(List<Place> places, WorkMode workMode) {

  public PlaceReading {
    places = List.copyOf(places);
  }
}
