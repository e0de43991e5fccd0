package wagewire.ingest.read.mapped;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.ReadPage;
import wagewire.model.listing.PublishedListing;
import wagewire.model.listing.PublishedPlace;

/**
 * Removes values that only fill a required field of a page: "unavailable" and the like, and the
 * time of the request as the date of posting, as on some sites of iCIMS.
 */
final class FillerValues {

  private static final Set<String> FILLERS = Set.of("unavailable", "n/a", "not available");
  private static final Duration TOLERANCE = Duration.ofMinutes(10);

  private FillerValues() {}

  /**
   * Returns the page without them.
   *
   * @param askedAt time of the request; null if unknown
   */
  static ReadPage removed(ReadPage page, @Nullable Instant askedAt) {
    List<PublishedListing> listings =
        page.listings().stream().map(listing -> removed(listing, askedAt)).toList();
    return new ReadPage(listings, page.refusals(), page.leads(), page.items(), page.announced());
  }

  private static PublishedListing removed(PublishedListing listing, @Nullable Instant askedAt) {
    return new PublishedListing(
        listing.externalId(),
        withoutFiller(listing.requisitionId()),
        listing.title(),
        withoutFiller(listing.company()),
        withoutFiller(listing.department()),
        listing.places().stream().map(FillerValues::removed).filter(Objects::nonNull).toList(),
        withoutFiller(listing.workplaceType()),
        listing.remote(),
        withoutFiller(listing.employmentType()),
        withoutFiller(listing.description()),
        listing.pays(),
        withoutFiller(listing.country()),
        listing.currency(),
        listing.language(),
        isTimeOfRequest(listing.postedAt(), askedAt) ? null : listing.postedAt(),
        listing.updatedAt(),
        listing.url(),
        listing.applyUrl(),
        listing.unread());
  }

  private static boolean isTimeOfRequest(@Nullable Instant postedAt, @Nullable Instant askedAt) {
    return postedAt != null
        && askedAt != null
        && Duration.between(postedAt, askedAt).abs().compareTo(TOLERANCE) <= 0;
  }

  private static @Nullable PublishedPlace removed(PublishedPlace place) {
    String text = withoutFiller(place.text());
    String city = withoutFiller(place.city());
    String region = withoutFiller(place.region());
    String country = withoutFiller(place.country());
    boolean nothing = text == null && city == null && region == null && country == null;
    return nothing ? null : new PublishedPlace(text, city, region, country);
  }

  private static @Nullable String withoutFiller(@Nullable String text) {
    boolean filler = text != null && FILLERS.contains(text.strip().toLowerCase(Locale.ROOT));
    return filler ? null : text;
  }
}
