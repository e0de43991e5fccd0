package wagewire.ingest.read.mapped;

import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.FieldTable;
import wagewire.ingest.read.JsonPayload;
import wagewire.ingest.read.ReadContext;

/**
 * A platform whose lists stand in a script of the page, and whose single postings in the page.
 *
 * @param script its form when the page has the script
 */
record ScriptOrPageForm(ScriptForm script, PageForm page) implements PayloadForm {

  @Override
  public JsonNode tree(byte[] payload, FieldTable fields, ReadContext context) {
    String text = JsonPayload.text(payload).strip();
    boolean page = text.startsWith("<") && !text.contains(script.name());
    return page ? this.page.tree(payload, fields, context) : script.tree(payload, fields, context);
  }
}
