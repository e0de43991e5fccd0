package wagewire.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A request, with the validators of a known answer.
 *
 * @param body posted as JSON unless the headers say otherwise; null for a GET
 * @param headers added to the common ones
 * @param etag of the known answer; null for an unconditional request
 * @param lastModified of the known answer, as sent
 * @param answering receives how long each answer took, without the wait for the host's pace
 */
public record FetchRequest(
    URI address,
    @Nullable String body,
    Map<String, String> headers,
    @Nullable String etag,
    @Nullable String lastModified,
    Consumer<Duration> answering) {

  public FetchRequest {
    headers = Map.copyOf(headers);
  }

  public FetchRequest(
      URI address,
      @Nullable String body,
      Map<String, String> headers,
      @Nullable String etag,
      @Nullable String lastModified) {
    this(address, body, headers, etag, lastModified, FetchRequest::ignore);
  }

  /** Returns the same request with another receiver of the times of answers. */
  public FetchRequest answering(Consumer<Duration> other) {
    return new FetchRequest(address, body, headers, etag, lastModified, other);
  }

  /** Returns a GET without headers of its own. */
  public static FetchRequest unconditional(URI address) {
    return unconditional(address, null, Map.of());
  }

  public static FetchRequest unconditional(
      URI address, @Nullable String body, Map<String, String> headers) {
    return new FetchRequest(address, body, headers, null, null);
  }

  boolean isConditional() {
    return etag != null || lastModified != null;
  }

  private static void ignore(Duration time) {}
}
