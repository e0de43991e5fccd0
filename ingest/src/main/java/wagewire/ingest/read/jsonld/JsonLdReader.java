package wagewire.ingest.read.jsonld;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import wagewire.ingest.read.JsonPayload;
import wagewire.ingest.read.PayloadReader;
import wagewire.ingest.read.ReadContext;
import wagewire.ingest.read.ReadPage;
import wagewire.ingest.read.ReadPageBuilder;
import wagewire.ingest.read.UnreadablePayloadException;
import wagewire.ingest.read.value.JsonFields;
import wagewire.ingest.read.value.Texts;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.RejectionReason;
import wagewire.model.listing.PublishedListing;

/**
 * Reads schema.org JobPosting from HTML pages and from JSON-LD documents. A page without one has no
 * listings; a JSON document without one is of another shape.
 */
public final class JsonLdReader implements PayloadReader {

  @Override
  public String platform() {
    return "jsonld";
  }

  @Override
  public ReadPage read(byte[] payload, ReadContext context) {
    return read(payload, context, PageSource.UNKNOWN);
  }

  /**
   * Reads a page of known origin, whose address identifies a posting without id and address.
   *
   * @throws UnreadablePayloadException unless it is a page, or a document with a JobPosting
   */
  public static ReadPage read(byte[] payload, ReadContext context, PageSource source) {
    String text = PageDecoder.of(payload, source.charset()).strip();
    ReadPageBuilder page = new ReadPageBuilder();
    if (text.startsWith("{") || text.startsWith("[")) {
      String address = source.address();
      readAll(new PagePostings(document(text, payload, context), address), source, context, page);
      return page.build();
    }
    if (text.indexOf('<') < 0) {
      throw new UnreadablePayloadException(
          text.isEmpty() ? FetchOutcome.FAILED : FetchOutcome.CHANGED_SHAPE,
          "%s: neither a page nor a JSON document; it begins with: '%s'"
              .formatted(context.board(), Texts.shortened(text)));
    }
    readAll(PagePostings.in(text, source, page), source, context, page);
    return page.build();
  }

  private static List<ObjectNode> document(String text, byte[] payload, ReadContext context) {
    JsonNode document;
    try {
      document = LenientJson.parse(text);
    } catch (JacksonException e) {
      document = JsonPayload.parse(payload, context);
    }
    List<ObjectNode> postings = PostingNodes.in(List.of(document));
    if (postings.isEmpty()) {
      throw new UnreadablePayloadException(
          FetchOutcome.CHANGED_SHAPE,
          "%s: no JobPosting in the document; it begins with: %s"
              .formatted(context.board(), Texts.shortened(text)));
    }
    return postings;
  }

  /**
   * Reads all postings; repeated ones count once, and different ones with the same id are
   * distinguished by content.
   */
  private static void readAll(
      PagePostings found, PageSource source, ReadContext context, ReadPageBuilder page) {
    Map<String, PublishedListing> seen = new HashMap<>();
    String own = found.postings().size() == 1 ? found.address() : null;
    for (ObjectNode node : found.postings()) {
      String title = JobPosting.title(node);
      if (title == null) {
        String message = "the JobPosting has no title";
        page.refuse(JsonFields.text(node, "url"), RejectionReason.NO_TITLE, message, node);
        continue;
      }
      JobPosting posting = new JobPosting(node, own, source.address() != null, context);
      PublishedListing first = posting.listing(title, false);
      PublishedListing known = seen.putIfAbsent(first.externalId(), first);
      if (known == null) {
        page.listing(first);
        continue;
      }
      PublishedListing second = posting.listing(title, true);
      if (!known.equals(first) && seen.putIfAbsent(second.externalId(), second) == null) {
        page.listing(second);
      }
    }
  }
}
