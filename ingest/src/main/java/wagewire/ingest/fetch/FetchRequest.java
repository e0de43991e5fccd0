package wagewire.ingest.fetch;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request, with the validators of a known answer.
 *
 * @param body posted as JSON unless the headers say otherwise; null for a GET
 * @param headers added to the common ones
 * @param etag of the known answer; null for an unconditional request
 * @param lastModified of the known answer, as sent
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
