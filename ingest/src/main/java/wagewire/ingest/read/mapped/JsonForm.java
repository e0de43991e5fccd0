package wagewire.ingest.read.mapped;

import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.FieldTable;
import wagewire.ingest.read.JsonPayload;
import wagewire.ingest.read.ReadContext;

/** JSON as it is. */
record JsonForm() implements PayloadForm {

  @Override
  public JsonNode tree(byte[] payload, FieldTable fields, ReadContext context) {
    return JsonPayload.parse(payload, context);
  }
}
