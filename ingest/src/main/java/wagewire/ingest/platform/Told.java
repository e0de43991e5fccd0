package wagewire.ingest.platform;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import wagewire.model.json.Json;

/**
 * Where an answer says something that the next request depends on.
 *
 * @param place a pointer into JSON, as of RFC 6901, or {@code LIST[FIELD~PATTERN]POINTER}: into the
 *     first element of a list whose field has the pattern in it; anything else is a pattern of
 *     text, whose first group is meant and before which a {@code ~} may stand
 */
record Told(String place) {

  private static final Pattern IN_LIST = Pattern.compile("(/[^\\[]*)\\[(\\w+)~(.*)](/.*)");

  /** What the answer says there; null when it says nothing. */
  @Nullable String in(byte[] answer) {
    return place.startsWith("/") ? inJson(answer) : matched(answer);
  }

  private @Nullable String matched(byte[] answer) {
    String pattern = place.startsWith("~") ? place.substring(1) : place;
    Matcher matcher =
        Pattern.compile(pattern, Pattern.DOTALL)
            .matcher(new String(answer, StandardCharsets.UTF_8));
    return matcher.find() ? matcher.group(1) : null;
  }

  private @Nullable String inJson(byte[] answer) {
    try {
      JsonNode value = pointed(Json.tree(answer));
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
