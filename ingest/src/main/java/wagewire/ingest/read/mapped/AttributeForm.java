package wagewire.ingest.read.mapped;

import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.FieldTable;
import wagewire.ingest.read.JsonPayload;
import wagewire.ingest.read.ReadContext;
import wagewire.ingest.read.UnreadablePayloadException;
import wagewire.ingest.read.value.Html;
import wagewire.ingest.read.value.Texts;
import wagewire.model.event.FetchOutcome;

/**
 * JSON in an attribute of an element of a page.
 *
 * @param selector selector of the element
 */
record AttributeForm(String selector, String attribute) implements PayloadForm {

  @Override
  public JsonNode tree(byte[] payload, FieldTable fields, ReadContext context) {
    String text = JsonPayload.text(payload);
    Element element = Html.parse(text, "").selectFirst(selector);
    if (element == null) {
      throw new UnreadablePayloadException(
          text.isBlank() ? FetchOutcome.FAILED : FetchOutcome.CHANGED_SHAPE,
          "%s: no element '%s' in the page; it begins with: %s"
              .formatted(context.board(), selector, Texts.beginning(text)));
    }
    return JsonPayload.parse(element.attr(attribute).getBytes(StandardCharsets.UTF_8), context);
  }
}
