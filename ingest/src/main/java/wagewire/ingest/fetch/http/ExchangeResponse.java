package wagewire.ingest.fetch.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered.
 *
 * @param headers the first value of each, by lower-case name
 * @param body decompressed and no longer than the limit; empty unless the status is 200 to 299 or
 *     the question wanted every body
 * @param whole false when there was more of the body than the limit
 * @param retryDue true when the server said when to ask again and the next request will have waited
 */
@SuppressWarnings("ArrayRecordComponent")
public record ExchangeResponse(
    int status, Map<String, String> headers, byte[] body, boolean whole, boolean retryDue) {

  /** Its name in lower case. */
  public @Nullable String header(String name) {
    return headers.get(name);
  }

  ExchangeResponse withRetryDue(boolean due) {
    return new ExchangeResponse(status, headers, body, whole, due);
  }
}
