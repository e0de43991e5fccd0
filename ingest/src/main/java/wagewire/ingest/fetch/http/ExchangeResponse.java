package wagewire.ingest.fetch.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A server's answer.
 *
 * @param headers first value of each, by lower-case name
 * @param body decompressed, within the limit; empty unless the status is 200 to 299 or every body
 *     was requested
 * @param whole false when the body exceeded the limit
 * @param retryDue true when the server set a retry time that the next request will wait for
 */
@SuppressWarnings("ArrayRecordComponent")
public record ExchangeResponse(
    int status, Map<String, String> headers, byte[] body, boolean whole, boolean retryDue) {

  /**
   * @param name in lower case
   */
  public @Nullable String header(String name) {
    return headers.get(name);
  }

  ExchangeResponse withRetryDue(boolean due) {
    return new ExchangeResponse(status, headers, body, whole, due);
  }
}
