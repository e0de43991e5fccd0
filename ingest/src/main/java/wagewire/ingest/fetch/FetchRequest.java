package wagewire.ingest.fetch;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for, and what is already had of it.
 *
 * @param body posted as JSON unless the headers say otherwise; null for a GET
 * @param headers beside those that every request has
 * @param etag of the answer that is had; null to ask whatever is had
 * @param lastModified of the answer that is had, as the server wrote it
 */
public record FetchRequest(
    URI address,
    @Nullable String body,
    Map<String, String> headers,
    @Nullable String etag,
    @Nullable String lastModified) {

  public FetchRequest {
    headers = Map.copyOf(headers);
  }

  public static FetchRequest unconditional(URI address) {
    return conditional(address, null, null);
  }

  public static FetchRequest conditional(
      URI address, @Nullable String etag, @Nullable String lastModified) {
    return new FetchRequest(address, null, Map.of(), etag, lastModified);
  }

  boolean conditional() {
    return etag != null || lastModified != null;
  }
}
