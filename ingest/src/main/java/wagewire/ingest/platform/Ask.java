package wagewire.ingest.platform;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.FetchRequest;

/**
 * One request of a walk through a board.
 *
 * @param body posted; null for a GET
 * @param opening whether its answer only prepares the others and holds no listings
 */
public record Ask(
    URI address, @Nullable String body, Map<String, String> headers, boolean opening) {

  public static Ask page(URI address) {
    return new Ask(address, null, Map.of(), false);
  }

  /** The request, whatever is had of its answer. */
  public FetchRequest unconditional() {
    return conditional(null, null);
  }

  /** Whether it asks this address for the same. */
  public boolean isFor(String otherAddress, @Nullable String otherBody) {
    return !opening && address.toString().equals(otherAddress) && Objects.equals(body, otherBody);
  }

  public FetchRequest conditional(@Nullable String etag, @Nullable String lastModified) {
    return new FetchRequest(address, body, headers, etag, lastModified);
  }
}
