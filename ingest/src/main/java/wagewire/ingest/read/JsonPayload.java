package wagewire.ingest.read;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.value.Texts;
import wagewire.model.json.Json;

/** Parses a JSON payload, with a message that locates errors. */
public final class JsonPayload {

  private static final String JSON_BEGINNINGS = "{[\"-0123456789tfn";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private JsonPayload() {}

  /**
   * Parses a payload; invalid UTF-8 becomes replacement characters.
   *
   * @throws UnreadablePayloadException failed for a damaged or empty payload, changed shape for one
   *     that is not JSON
   */
  public static JsonNode parse(byte[] payload, ReadContext context) {
    String text = text(payload);
    String beginning = Texts.shortened(text.stripLeading().lines().findFirst().orElse(""));
    if (beginning.isEmpty()) {
      throw context.damaged("the payload is empty", null);
    }
    if (JSON_BEGINNINGS.indexOf(beginning.charAt(0)) < 0) {
      String kind = beginning.charAt(0) == '<' ? "a page or XML" : "text";
      throw context.changed(kind + " instead of JSON; it begins with: " + beginning);
    }
    try {
      return Json.tree(text);
    } catch (JacksonException e) {
      throw context.damaged(describe(e, text), e);
    }
  }

  /** Returns the payload as text, without a byte order mark. */
  public static String text(byte[] payload) {
    String text = new String(payload, StandardCharsets.UTF_8);
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static String describe(JacksonException error, String text) {
    if (isTooLarge(error)) {
      return reason(error);
    }
    if (error.getOriginalMessage().startsWith("Unexpected end-of-input")) {
      return "the JSON is truncated after %d characters, near: %s"
          .formatted(
              text.length(),
              text.substring(Math.max(0, text.length() - 60)).replaceAll("\\s+", " ").strip());
    }
    TokenStreamLocation location = error.getLocation();
    String where =
        location == null || location.getLineNr() < 1
            ? "an unknown position"
            : "line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    return "not valid JSON at %s: %s".formatted(where, reason(error));
  }

  /** Returns why JSON was not read. */
  public static String reason(JacksonException error) {
    return isTooLarge(error)
        ? VisitLimit.NODES.exceeded(Json.MOST_TOKENS)
        : Texts.shortened(error.getOriginalMessage());
  }

  private static boolean isTooLarge(JacksonException error) {
    return error instanceof StreamConstraintsException
        && error.getOriginalMessage().startsWith("Token count");
  }
}
