package wagewire.ingest.read.mapped;

import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.FieldTable;
import wagewire.ingest.read.JsonPayload;
import wagewire.ingest.read.ReadContext;

/**
 * A feed that comes as XML or as JSON.
 *
 * @param xml its form when it is XML
 */
record FeedForm(XmlForm xml) implements PayloadForm {

  @Override
  public JsonNode tree(byte[] payload, FieldTable fields, ReadContext context) {
    return JsonPayload.text(payload).stripLeading().startsWith("<")
        ? xml.tree(payload, fields, context)
        : JsonPayload.parse(payload, context);
  }
}
