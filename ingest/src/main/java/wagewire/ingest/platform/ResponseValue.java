package wagewire.ingest.platform;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.UnreadablePayloadException;
import wagewire.model.event.FetchOutcome;
import wagewire.model.json.Json;

/**
 * The position of a value in a response.
 *
 * @param place a JSON pointer (RFC 6901); or {@code LIST[FIELD~PATTERN]POINTER}, a pointer from the
 *     first element of a list whose field matches; or, after an optional {@code ~}, a pattern of
 *     text whose first group is the value and where {@code {token}} is the board's token, in upper
 *     or lower case
 */
record ResponseValue(String place) {

  private static final int LONGEST = 8_000;
  private static final Pattern IN_LIST = Pattern.compile("(/[^\\[]*)\\[(\\w+)~(.*)](/.*)");

  /** Returns the position in the response for a board. */
  ResponseValue of(String token) {
    return new ResponseValue(place.replace("{token}", "(?i:" + Pattern.quote(token) + ")"));
  }

  /**
   * Returns the value; null for none.
   *
   * @throws UnreadablePayloadException for one that is longer than any part of a request
   */
  @Nullable String in(byte[] response) {
    String value = place.startsWith("/") ? inJson(response) : matched(response);
    if (value != null && value.length() > LONGEST) {
      throw new UnreadablePayloadException(
          FetchOutcome.CHANGED_SHAPE, "%s has %,d characters".formatted(place, value.length()));
    }
    return value;
  }

  private @Nullable String matched(byte[] response) {
    String pattern = place.startsWith("~") ? place.substring(1) : place;
    Matcher matcher =
        Pattern.compile(pattern, Pattern.DOTALL)
            .matcher(new String(response, StandardCharsets.UTF_8));
    return matcher.find() ? matcher.group(1) : null;
  }

  private @Nullable String inJson(byte[] response) {
    try {
      JsonNode value = pointed(Json.tree(response));
      String text = value.isString() || value.isNumber() ? value.asString() : "";
      return text.isBlank() ? null : text;
    } catch (JacksonException _) {
      return null;
    }
  }

  private JsonNode pointed(JsonNode root) {
    Matcher list = IN_LIST.matcher(place);
    if (!list.matches()) {
      return root.at(place);
    }
    Pattern wanted = Pattern.compile(list.group(3));
    return root.at(list.group(1)).values().stream()
        .filter(element -> wanted.matcher(element.path(list.group(2)).asString("")).find())
        .findFirst()
        .map(element -> element.at(list.group(4)))
        .orElseGet(() -> root.at("/-"));
  }
}
