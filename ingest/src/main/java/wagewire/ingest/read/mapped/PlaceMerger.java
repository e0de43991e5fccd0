package wagewire.ingest.read.mapped;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wagewire.model.listing.PublishedListing;
import wagewire.model.listing.PublishedPlace;

/** Merges rows that differ only in their places into one listing. */
final class PlaceMerger {

  private final List<PublishedListing> listings = new ArrayList<>();
  private final Map<PublishedListing, Integer> numbers = new HashMap<>();

  void add(PublishedListing row) {
    PublishedListing placeless = row.withPlaces(List.of());
    Integer number = numbers.get(placeless);
    PublishedListing known = number == null ? row : listings.get(number);
    if (number == null || known.places().equals(row.places())) {
      numbers.putIfAbsent(placeless, listings.size());
      listings.add(row);
      return;
    }
    Set<PublishedPlace> places = new LinkedHashSet<>(known.places());
    places.addAll(row.places());
    listings.set(number, known.withPlaces(List.copyOf(places)));
  }

  List<PublishedListing> listings() {
    return listings;
  }
}
