package wagewire.ingest.platform;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.FetchRequest;

/**
 * A request for a board.
 *
 * @param body posted; null for a GET
 * @param preparatory whether its response holds no listings, only values for later requests
 */
public record BoardRequest(
    URI address, @Nullable String body, Map<String, String> headers, boolean preparatory) {

  /** Returns a GET without headers. */
  public static BoardRequest get(URI address) {
    return new BoardRequest(address, null, Map.of(), false);
  }

  /** Returns the request without validators. */
  public FetchRequest unconditional() {
    return conditional(null, null);
  }

  /** Returns true for a request for listings with this address and body. */
  public boolean isFor(String otherAddress, @Nullable String otherBody) {
    return !preparatory
        && address.toString().equals(otherAddress)
        && Objects.equals(body, otherBody);
  }

  /** Returns the request with the validators of an earlier response. */
  public FetchRequest conditional(@Nullable String etag, @Nullable String lastModified) {
    return new FetchRequest(address, body, headers, etag, lastModified);
  }
}
