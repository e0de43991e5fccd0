package wagewire.ingest.platform;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import wagewire.ingest.read.PayloadReader;

/**
 * A platform that answers one request with a whole board.
 *
 * @param path below the address, with {@code {token}} where the board's token goes
 */
record WholeBoard(String id, List<URI> addresses, String path, PayloadReader reader)
    implements LivePlatform {

  @Override
  public URI firstPage(URI address, String token) {
    return Addresses.below(address, path, token);
  }

  @Override
  public Optional<URI> nextPage(URI address, String token, PagesWalked walked) {
    return Optional.empty();
  }
}
