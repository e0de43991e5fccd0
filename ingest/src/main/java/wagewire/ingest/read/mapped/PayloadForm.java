package wagewire.ingest.read.mapped;

import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.FieldTable;
import wagewire.ingest.read.ReadContext;
import wagewire.ingest.read.UnreadablePayloadException;

/** How bytes become a tree of fields. */
sealed interface PayloadForm
    permits JsonForm, XmlForm, FeedForm, ScriptForm, ScriptOrPageForm, AttributeForm, PageForm {

  /**
   * The payload's tree.
   *
   * @throws UnreadablePayloadException when the payload is damaged or of another form
   */
  JsonNode tree(byte[] payload, FieldTable fields, ReadContext context);
}
