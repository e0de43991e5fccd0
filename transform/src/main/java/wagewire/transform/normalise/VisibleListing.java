package wagewire.transform.normalise;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wagewire.model.listing.PublishedListing;
import wagewire.model.listing.PublishedPlace;
import wagewire.transform.text.VisibleText;

/** Reads a listing's names and addresses as people may be shown them. */
public final class VisibleListing {

  private VisibleListing() {}

  /**
   * Returns the listing with visible text alone in title, company, department and places, and
   * without addresses that are not of the web.
   */
  public static PublishedListing of(PublishedListing listing) {
    return new PublishedListing(
        listing.externalId(),
        VisibleText.of(listing.requisitionId()),
        Objects.requireNonNull(VisibleText.of(listing.title())),
        VisibleText.of(listing.company()),
        VisibleText.of(listing.department()),
        places(listing.places()),
        VisibleText.of(listing.workplaceType()),
        listing.remote(),
        VisibleText.of(listing.employmentType()),
        listing.description(),
        listing.pays(),
        VisibleText.of(listing.country()),
        listing.currency(),
        listing.language(),
        listing.postedAt(),
        listing.updatedAt(),
        webAddress(listing.url()),
        webAddress(listing.applyUrl()),
        listing.unread());
  }

  private static List<PublishedPlace> places(List<PublishedPlace> places) {
    return places.stream()
        .map(place ->
            new PublishedPlace(
                VisibleText.of(place.text()),
                VisibleText.of(place.city()),
                VisibleText.of(place.region()),
                VisibleText.of(place.country())))
        .toList();
  }

  private static @Nullable String webAddress(@Nullable String address) {
    String visible = VisibleText.of(address);
    return visible != null && (begins(visible, "https://") || begins(visible, "http://"))
        ? visible
        : null;
  }

  private static boolean begins(String address, String scheme) {
    return address.regionMatches(true, 0, scheme, 0, scheme.length());
  }
}
