package wagewire.lab.validate.halves;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wagewire.metrics.fact.RoleGroups;
import wagewire.model.listing.PublishedPlace;
import wagewire.model.posting.Seniority;
import wagewire.model.posting.WorkMode;
import wagewire.transform.place.PlaceReader;
import wagewire.transform.title.TitleClassifier;
import wagewire.transform.title.TitleClassifier.TitleReading;

/** The groups that a posting counts in, as the program reads its title, and its work mode. */
final class TitleGroups {

  private final TitleClassifier titles = TitleClassifier.load();
  private final PlaceReader places = PlaceReader.load();
  private final Map<String, Set<String>> ofTitle = new HashMap<>();
  private final Map<String, Boolean> ofLocation = new HashMap<>();

  /** Returns the role, its family and wider groups, and the seniority of all roles together. */
  Set<String> of(BoardRow row) {
    return ofTitle.computeIfAbsent(row.title(), this::read);
  }

  /** Returns true when the location says that the posting is remote. */
  boolean isRemote(BoardRow row) {
    return !row.location().isEmpty()
        && ofLocation.computeIfAbsent(
            row.location(),
            location ->
                places
                        .read(List.of(PublishedPlace.ofText(location)), null, null, null, null)
                        .workMode()
                    == WorkMode.REMOTE);
  }

  private Set<String> read(String title) {
    TitleReading reading = titles.read(title, null, null);
    Set<String> groups = new LinkedHashSet<>(RoleGroups.of(reading.role()));
    if (reading.seniority() != Seniority.UNKNOWN) {
      groups.add("seniority " + reading.seniority().id());
    }
    return groups;
  }
}
