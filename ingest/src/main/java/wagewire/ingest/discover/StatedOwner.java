package wagewire.ingest.discover;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.value.PublicSuffix;
import wagewire.model.listing.PublishedListing;

/**
 * Owner of a board by what its listings state, each only where more than half of those that state
 * one agree.
 *
 * @param company as written; null when unknown
 * @param site registrable domain, not of a platform, on which people read the listings; null when
 *     unknown
 */
record StatedOwner(@Nullable String company, @Nullable String site) {

  private static final Set<String> PLATFORMS = BoardAddressMatcher.load().domains();

  static StatedOwner of(List<PublishedListing> listings) {
    return new StatedOwner(
        most(listings, PublishedListing::company), most(listings, StatedOwner::site));
  }

  private static @Nullable String most(
      List<PublishedListing> listings, Function<PublishedListing, @Nullable String> property) {
    Map<String, Long> counts =
        listings.stream()
            .map(property)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    return counts.entrySet().stream()
        .filter(one -> 2 * one.getValue() > all)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String site(PublishedListing listing) {
    String url = listing.url();
    if (url == null || !url.startsWith("http")) {
      return null;
    }
    try {
      String host = URI.create(url.strip()).getHost();
      String domain = host == null ? "" : PublicSuffix.registrableDomain(host);
      return domain.indexOf('.') < 0 || PLATFORMS.contains(domain) ? null : domain;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
