package wagewire.ingest.read.mapped;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.FieldTable;
import wagewire.ingest.read.JsonPayload;
import wagewire.ingest.read.ReadContext;
import wagewire.ingest.read.UnreadablePayloadException;
import wagewire.ingest.read.value.Texts;
import wagewire.model.event.FetchOutcome;
import wagewire.model.json.Json;

/**
 * JSON that a page's script assigns to a name; also that JSON alone.
 *
 * @param name such as {@code window.pageData}
 */
record ScriptForm(String name) implements PayloadForm {

  @Override
  public JsonNode tree(byte[] payload, FieldTable fields, ReadContext context) {
    String text = JsonPayload.text(payload).strip();
    if (text.startsWith("{") || text.startsWith("[")) {
      return JsonPayload.parse(payload, context);
    }
    int named = text.indexOf(name);
    int start = named < 0 ? -1 : text.indexOf('{', named);
    if (start < 0) {
      throw new UnreadablePayloadException(
          text.isEmpty() ? FetchOutcome.FAILED : FetchOutcome.CHANGED_SHAPE,
          "%s: no '%s' in the page; it begins with: %s"
              .formatted(context.board(), name, Texts.beginning(text)));
    }
    byte[] rest = text.substring(start).getBytes(StandardCharsets.UTF_8);
    try (JsonParser parser = Json.mapper().createParser(rest)) {
      return Json.guarded(parser::readValueAsTree);
    } catch (JacksonException e) {
      throw new UnreadablePayloadException(
          FetchOutcome.FAILED,
          "%s: damaged JSON in '%s': %s"
              .formatted(context.board(), name, Texts.shortened(e.getOriginalMessage())),
          e);
    }
  }
}
