package wagewire.ingest.read.jsonld;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import wagewire.ingest.read.ReadPageBuilder;
import wagewire.ingest.read.value.Html;
import wagewire.model.event.RejectionReason;

/**
 * The postings of one HTML page: from its JSON-LD scripts, or without these from its microdata and
 * RDFa.
 *
 * @param postings in the page's order
 * @param address stated by the page itself, if any
 */
record PagePostings(List<ObjectNode> postings, @Nullable String address) {

  private static final String SCRIPTS = "script[type~=(?i)^\\s*application/ld\\+json]";

  /** Reads a page's postings; an invalid script is refused if it contains the word JobPosting. */
  static PagePostings in(String html, PageSource source, ReadPageBuilder page) {
    Document document = Html.parse(html, "");
    List<JsonNode> blocks = new ArrayList<>();
    for (Element script : document.select(SCRIPTS)) {
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
