package wagewire.ingest.platform;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import wagewire.ingest.read.PayloadReader;

/**
 * How one platform is asked for a board. Pure: it only says what to ask next.
 *
 * @param hosts addresses of the platform, likeliest first, with {@code {token}} where a board has a
 *     host of its own
 * @param path below the address, with {@code {token}} where the board's token goes
 */
public record LivePlatform(List<String> hosts, Paging paging, String path, PayloadReader reader) {

  /** As in {@link wagewire.model.board.BoardId}. */
  public String id() {
    return reader.platform();
  }

  /** Where the board may live, likeliest first; the next is asked when one does not know it. */
  public List<URI> addresses(String token) {
    return hosts.stream().map(host -> Addresses.of(host, token)).toList();
  }

  /** The first request for a board at one of the addresses, or at one that stands in for it. */
  public URI firstPage(URI address, String token) {
    return page(address, token, paging.after(PagesWalked.NONE).orElse(""));
  }

  /** The request after the pages walked so far; empty when they are the whole board. */
  public Optional<URI> nextPage(URI address, String token, PagesWalked walked) {
    return paging.after(walked).map(parameters -> page(address, token, parameters));
  }

  private URI page(URI address, String token, String parameters) {
    String joint = path.contains("?") ? "&" : "?";
    return Addresses.below(address, parameters.isEmpty() ? path : path + joint + parameters, token);
  }
}
