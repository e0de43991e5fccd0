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
 * Takes out what pages of postings only seem to say: words that fill a field which has to be there,
 * and the time of the request in place of the day of posting, as some sites of iCIMS have it.
 */
final class Unsaid {

  private static final Set<String> FILLINGS = Set.of("unavailable", "n/a", "not available");
  private static final Duration NOW = Duration.ofMinutes(10);

  private Unsaid() {}

  /**
   * The page without them.
   *
   * @param askedAt when it was asked for; null when that is not known
   */
  static ReadPage removed(ReadPage page, @Nullable Instant askedAt) {
    List<PublishedListing> listings =
        page.listings().stream().map(listing -> removed(listing, askedAt)).toList();
    return new ReadPage(listings, page.refusals(), page.leads(), page.items(), page.announced());
  }

  private static PublishedListing removed(PublishedListing listing, @Nullable Instant askedAt) {
    return new PublishedListing(
        listing.externalId(),
        said(listing.requisitionId()),
        listing.title(),
        said(listing.company()),
        said(listing.department()),
        listing.places().stream().map(Unsaid::removed).filter(Objects::nonNull).toList(),
        said(listing.workplaceType()),
        listing.remote(),
        said(listing.employmentType()),
        said(listing.description()),
        listing.pays(),
        said(listing.country()),
        listing.currency(),
        listing.language(),
        isNow(listing.postedAt(), askedAt) ? null : listing.postedAt(),
        listing.updatedAt(),
        listing.url(),
        listing.applyUrl(),
        listing.unread());
  }

  private static boolean isNow(@Nullable Instant postedAt, @Nullable Instant askedAt) {
    return postedAt != null
        && askedAt != null
        && Duration.between(postedAt, askedAt).abs().compareTo(NOW) <= 0;
  }

  private static @Nullable PublishedPlace removed(PublishedPlace place) {
    String text = said(place.text());
    String city = said(place.city());
    String region = said(place.region());
    String country = said(place.country());
    boolean nothing = text == null && city == null && region == null && country == null;
    return nothing ? null : new PublishedPlace(text, city, region, country);
  }

  private static @Nullable String said(@Nullable String text) {
    boolean filling = text != null && FILLINGS.contains(text.strip().toLowerCase(Locale.ROOT));
    return filling ? null : text;
  }
}
