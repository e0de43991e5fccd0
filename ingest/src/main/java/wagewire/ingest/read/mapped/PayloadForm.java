package wagewire.ingest.read.mapped;

import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.FieldTable;
import wagewire.ingest.read.JsonPayload;
import wagewire.ingest.read.ReadContext;
import wagewire.ingest.read.UnreadablePayloadException;

/** Conversion of a payload to a tree of fields. */
sealed interface PayloadForm
    permits PayloadForm.PlainJson,
        PayloadForm.Feed,
        PayloadForm.ScriptOrPage,
        XmlForm,
        ScriptForm,
        AttributeForm,
        PageForm {

  /**
   * Returns the payload's tree.
   *
   * @throws UnreadablePayloadException when the payload is damaged or of another form
   */
  JsonNode tree(byte[] payload, FieldTable fields, ReadContext context);

  /** JSON. */
  record PlainJson() implements PayloadForm {

    @Override
    public JsonNode tree(byte[] payload, FieldTable fields, ReadContext context) {
      return JsonPayload.parse(payload, context);
    }
  }

  /**
   * A feed in XML or JSON.
   *
   * @param xml form for XML
   */
  record Feed(XmlForm xml) implements PayloadForm {

    @Override
    public JsonNode tree(byte[] payload, FieldTable fields, ReadContext context) {
      return JsonPayload.text(payload).stripLeading().startsWith("<")
          ? xml.tree(payload, fields, context)
          : JsonPayload.parse(payload, context);
    }
  }

  /**
   * A platform with lists in a script of a page, and single postings in the markup of a page.
   *
   * @param script form for a page with the script
   */
  record ScriptOrPage(ScriptForm script, PageForm page) implements PayloadForm {

    @Override
    public JsonNode tree(byte[] payload, FieldTable fields, ReadContext context) {
      String text = JsonPayload.text(payload).strip();
      boolean asPage = text.startsWith("<") && !text.contains(script.name());
      return asPage ? page.tree(payload, fields, context) : script.tree(payload, fields, context);
    }
  }
}
