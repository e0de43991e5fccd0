package wagewire.ingest.platform;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wagewire.ingest.read.DetailLink;
import wagewire.ingest.read.ReadPage;
import wagewire.model.listing.PublishedListing;

/** Ids of the postings that the pages of one board showed so far. */
final class SeenPostings {

  private final Set<String> ids = new HashSet<>();
  private int repeated;

  /** Returns true for a page with postings, all of which preceding pages showed. */
  boolean hasAll(ReadPage page) {
    Set<String> shown = ids(page);
    return !shown.isEmpty() && ids.containsAll(shown);
  }

  void add(ReadPage page) {
    Set<String> shown = ids(page);
    repeated += (int) shown.stream().filter(ids::contains).count();
    ids.addAll(shown);
  }

  /** Returns how often a page showed a posting of a preceding page. */
  int repeated() {
    return repeated;
  }

  private static Set<String> ids(ReadPage page) {
    return Stream.concat(
            page.listings().stream().map(PublishedListing::externalId),
            page.leads().stream().map(DetailLink::externalId))
        .collect(Collectors.toSet());
  }
}
