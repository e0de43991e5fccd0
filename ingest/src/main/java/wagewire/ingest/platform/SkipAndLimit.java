package wagewire.ingest.platform;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import wagewire.ingest.read.PayloadReader;

/**
 * A platform that is asked for pages by {@code skip} and {@code limit}, until a page is not full.
 *
 * @param path below the address, with {@code {token}}, and a query to which more can be added
 * @param limit items on a full page
 */
record SkipAndLimit(String id, List<URI> addresses, String path, int limit, PayloadReader reader)
    implements LivePlatform {

  @Override
  public URI firstPage(URI address, String token) {
    return page(address, token, 0);
  }

  @Override
  public Optional<URI> nextPage(URI address, String token, PagesWalked walked) {
    return walked.lastPage() < limit
        ? Optional.empty()
        : Optional.of(page(address, token, walked.items()));
  }

  private URI page(URI address, String token, int skip) {
    return Addresses.below(address, path + "&skip=" + skip + "&limit=" + limit, token);
  }
}
