package wagewire.ingest.read.jsonld;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import wagewire.ingest.read.JsonPayload;
import wagewire.ingest.read.PayloadReader;
import wagewire.ingest.read.ReadContext;
import wagewire.ingest.read.ReadPage;
import wagewire.ingest.read.ReadPageBuilder;
import wagewire.ingest.read.UnreadablePayloadException;
import wagewire.ingest.read.VisitLimit;
import wagewire.ingest.read.jsonld.JsonLdReader.PageSource;
import wagewire.ingest.read.value.Html;
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
      throw context.changed(
          "no JobPosting in the document; it begins with: " + Texts.shortened(text));
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

  /**
   * Origin of a page.
   *
   * @param address that answered; null when unknown
   * @param charset of the header; null for none
   */
  public record PageSource(@Nullable String address, @Nullable String charset) {

    /** Source of a page of unknown origin. */
    static final PageSource UNKNOWN = new PageSource(null, null);
  }

  /**
   * The postings of one HTML page: from its JSON-LD scripts, or without these from its microdata
   * and RDFa.
   *
   * @param postings in the page's order
   * @param address stated by the page itself, if any
   */
  private record PagePostings(List<ObjectNode> postings, @Nullable String address) {

    /** Characters of the scripts that are read: each takes up to 30 bytes of heap. */
    private static final int LONGEST_SCRIPTS = 16_000_000;

    private static final String SCRIPTS = "script[type~=(?i)^\\s*application/ld\\+json]";

    /** Reads a page's postings; an invalid script is refused if it contains the word JobPosting. */
    static PagePostings in(String html, PageSource source, ReadPageBuilder page) {
      Document document = Html.parse(html, "");
      List<JsonNode> blocks = new ArrayList<>();
      long length = 0;
      for (Element script : document.select(SCRIPTS)) {
        length += script.data().length();
        if (length > LONGEST_SCRIPTS) {
          throw UnreadablePayloadException.tooLarge(LONGEST_SCRIPTS, VisitLimit.BYTES);
        }
        try {
          blocks.add(LenientJson.parse(script.data()));
        } catch (JacksonException e) {
          refuse(script.data(), e, page);
        }
      }
      blocks.addAll(NextJsScripts.documents(document));
      List<ObjectNode> postings = PostingNodes.in(blocks);
      return new PagePostings(
          postings.isEmpty() ? marked(document) : postings, address(document, source));
    }

    private static void refuse(String script, JacksonException error, ReadPageBuilder page) {
      if (script.toLowerCase(Locale.ROOT).contains("jobposting")) {
        page.refuse(
            RejectionReason.UNREADABLE,
            "a JSON-LD block with a JobPosting is not valid JSON: " + error.getOriginalMessage(),
            script);
      }
    }

    private static List<ObjectNode> marked(Document document) {
      List<JsonNode> items = new ArrayList<>(MarkupItems.microdata(document));
      items.addAll(MarkupItems.rdfa(document));
      return PostingNodes.in(items);
    }

    private static @Nullable String address(Document document, PageSource source) {
      Element canonical = document.selectFirst("link[rel=canonical][href~=(?i)^https?://]");
      if (canonical != null) {
        return canonical.attr("href");
      }
      Element graph = document.selectFirst("meta[property=og:url][content~=(?i)^https?://]");
      return graph == null ? source.address() : graph.attr("content");
    }
  }
}
