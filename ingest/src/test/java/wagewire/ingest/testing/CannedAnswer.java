package wagewire.ingest.testing;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A prepared answer; the body is sent as it is, and truncated when {@code announced} exceeds it.
 */
@SuppressWarnings("ArrayRecordComponent")
public record CannedAnswer(int status, Map<String, String> headers, byte[] body, int announced) {

  public static CannedAnswer json(String body) {
    return ok(body.getBytes(StandardCharsets.UTF_8)).with("Content-Type", "application/json");
  }

  public static CannedAnswer ok(byte[] body) {
    return new CannedAnswer(200, Map.of(), body, body.length);
  }

  public static CannedAnswer status(int status) {
    return new CannedAnswer(status, Map.of(), new byte[0], 0);
  }

  public CannedAnswer with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new CannedAnswer(status, Map.copyOf(more), body, announced);
  }

  /** Ends the connection before the announced body is complete. */
  public CannedAnswer truncated() {
    return new CannedAnswer(status, headers, body, body.length + 1);
  }
}
