package wagewire.ingest.read.mapped;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.DetailLink;
import wagewire.ingest.read.JsonPayload;
import wagewire.ingest.read.PayloadReader;
import wagewire.ingest.read.ReadContext;
import wagewire.ingest.read.ReadPage;
import wagewire.ingest.read.ReadPageBuilder;
import wagewire.ingest.read.UnreadablePayloadException;
import wagewire.ingest.read.value.Html;
import wagewire.ingest.read.value.Texts;
import wagewire.model.event.FetchOutcome;

/**
 * Reads a page with links to postings: each link is a lead.
 *
 * @param posting pattern of a link without its query; its first group is the posting's id
 * @param empty selector of an element of a page without postings; null if unknown, so that a page
 *     without links counts as of changed shape
 */
record LinkListReader(String platform, Pattern posting, @Nullable String empty)
    implements PayloadReader {

  /** Parses a pattern and, after a blank, a selector. */
  static LinkListReader of(String platform, String argument) {
    String[] words = argument.split(" ", 2);
    return new LinkListReader(
        platform, Pattern.compile(words[0]), words.length > 1 ? words[1] : null);
  }

  @Override
  public ReadPage read(byte[] payload, ReadContext context) {
    String text = JsonPayload.text(payload);
    Document page = Html.parse(text, "");
    Map<String, DetailLink> leads = new LinkedHashMap<>();
    for (Element link : page.select("a[href]")) {
      String address = link.attr("href").replaceAll("[?#].*", "").replaceFirst("^//", "https://");
      Matcher found = posting.matcher(address);
      if (found.find()) {
        leads.putIfAbsent(found.group(1), new DetailLink(found.group(1), address, null));
      }
    }
    if (leads.isEmpty() && (empty == null || page.selectFirst(empty) == null)) {
      throw new UnreadablePayloadException(
          text.isBlank() ? FetchOutcome.FAILED : FetchOutcome.CHANGED_SHAPE,
          "%s: no link to a posting in the page; it begins with: %s"
              .formatted(context.board(), Texts.beginning(text)));
    }
    ReadPageBuilder read = new ReadPageBuilder().items(leads.size());
    leads.values().forEach(read::lead);
    return read.build();
  }
}
