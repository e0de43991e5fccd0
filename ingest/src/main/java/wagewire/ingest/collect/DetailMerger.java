package wagewire.ingest.collect;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.DetailLink;
import wagewire.model.event.PlausibleTime;
import wagewire.model.listing.ListingBuilder;
import wagewire.model.listing.PublishedListing;

/** Merges the fields of a listing in the list with those of its own page. */
public final class DetailMerger {

  private DetailMerger() {}

  /** Returns the posting's own fields, completed from the list, under the list's id. */
  public static PublishedListing of(PublishedListing listed, PublishedListing own) {
    ListingBuilder both =
        PublishedListing.builder(listed.externalId(), own.title())
            .requisitionId(either(own.requisitionId(), listed.requisitionId()))
            .company(either(own.company(), listed.company()))
            .department(either(own.department(), listed.department()))
            .workplaceType(either(own.workplaceType(), listed.workplaceType()))
            .remote(either(own.remote(), listed.remote()))
            .employmentType(either(own.employmentType(), listed.employmentType()))
            .description(either(own.description(), listed.description()))
            .country(either(own.country(), listed.country()))
            .currency(either(own.currency(), listed.currency()))
            .language(either(own.language(), listed.language()))
            .postedAt(posted(own.postedAt(), listed.postedAt()))
            .updatedAt(either(own.updatedAt(), listed.updatedAt()))
            .url(either(own.url(), listed.url()))
            .applyUrl(either(own.applyUrl(), listed.applyUrl()));
    (own.places().isEmpty() ? listed : own).places().forEach(both::place);
    (own.pays().isEmpty() ? listed : own).pays().forEach(both::pay);
    Map<String, String> unread = new TreeMap<>(listed.unread());
    unread.putAll(own.unread());
    unread.forEach(both::unread);
    return both.build();
  }

  /** Returns the posting's own fields under the id and address in its list. */
  public static PublishedListing named(DetailLink lead, PublishedListing own) {
    ListingBuilder listed = PublishedListing.builder(lead.externalId(), own.title());
    if (lead.address().startsWith("http")) {
      listed.url(lead.address());
    }
    return of(listed.build(), own);
  }

  /** Prefers the posting's own day unless only that of the list can be true. */
  private static @Nullable Instant posted(@Nullable Instant own, @Nullable Instant listed) {
    boolean placeholder = own != null && own.isBefore(PlausibleTime.EARLIEST);
    return placeholder && listed != null ? listed : either(own, listed);
  }

  private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
    return first == null ? second : first;
  }
}
