package wagewire.ingest.testing;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What the server says; the body is sent as it is, and cut where {@code announced} says more. */
@SuppressWarnings("ArrayRecordComponent")
public record Answer(int status, Map<String, String> headers, byte[] body, int announced) {

  public static Answer json(String body) {
    return ok(body.getBytes(StandardCharsets.UTF_8)).with("Content-Type", "application/json");
  }

  public static Answer ok(byte[] body) {
    return new Answer(200, Map.of(), body, body.length);
  }

  public static Answer status(int status) {
    return new Answer(status, Map.of(), new byte[0], 0);
  }

  public Answer with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Answer(status, Map.copyOf(more), body, announced);
  }

  /** The connection ends before the body that was announced has come. */
  public Answer brokenOff() {
    return new Answer(status, headers, body, body.length + 1);
  }
}
