package wagewire.ingest.read.mapped;

import java.util.LinkedHashMap;
import java.util.List;
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
import wagewire.ingest.read.jsonld.JsonLdReader;
import wagewire.ingest.read.mapped.PayloadFormat.AttributeForm;
import wagewire.ingest.read.mapped.PayloadFormat.ScriptForm;
import wagewire.ingest.read.mapped.PayloadFormat.XmlForm;
import wagewire.ingest.read.value.Html;
import wagewire.model.source.PlatformFolder;
import wagewire.model.source.Tier;

/** Creates the readers of platforms whose responses are read by tables alone. */
public final class MappedReaders {

  private MappedReaders() {}

  /**
   * Creates the reader of a platform.
   *
   * @throws IllegalStateException for a form that there is not
   */
  public static PayloadReader of(PlatformFolder folder) {
    String platform = folder.id();
    String form = folder.required("form");
    String argument = folder.value("form", 1).orElse("");
    boolean seen = folder.required("tier").equals(Tier.SEEN.id());
    return switch (form) {
      case "json" -> new MappedReader(platform, new PayloadFormat.PlainJson(), seen);
      case "xml" -> new MappedReader(platform, xml(argument), seen);
      case "feed" -> new MappedReader(platform, new PayloadFormat.Feed(xml(argument)), seen);
      case "script" -> new MappedReader(platform, new ScriptForm(argument), seen);
      case "script_or_page" ->
          new MappedReader(
              platform,
              new PayloadFormat.ScriptOrPage(new ScriptForm(argument), PageForm.of(platform, "")),
              seen);
      case "attribute" -> new MappedReader(platform, attribute(argument), seen);
      case "page" ->
          new PostingOrListReader(
              platform, new MappedReader(platform, PageForm.of(platform, argument), seen));
      case "postings" -> new PostingOrListReader(platform, null);
      case "links" -> new PostingOrListReader(platform, LinkListReader.of(platform, argument));
      default -> throw new IllegalStateException("%s: unknown form '%s'".formatted(platform, form));
    };
  }

  private static XmlForm xml(String roots) {
    return new XmlForm(List.of(roots.split(" ", -1)));
  }

  private static AttributeForm attribute(String argument) {
    int blank = argument.lastIndexOf(' ');
    return new AttributeForm(argument.substring(0, blank), argument.substring(blank + 1));
  }

  /**
   * Reads a platform whose pages of single postings hold schema.org JobPosting.
   *
   * @param lists reader of its other pages; null when there are none
   */
  private record PostingOrListReader(String platform, @Nullable PayloadReader lists)
      implements PayloadReader {

    private static final PayloadReader POSTINGS = new JsonLdReader();

    @Override
    public ReadPage read(byte[] payload, ReadContext context) {
      boolean posting = JsonPayload.text(payload).contains("JobPosting");
      return lists == null || posting
          ? FillerValues.removed(POSTINGS.read(payload, context), context.askedAt())
          : lists.read(payload, context);
    }
  }

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
        throw context.lacking("no link to a posting in the page", text);
      }
      ReadPageBuilder read = new ReadPageBuilder().items(leads.size());
      leads.values().forEach(read::lead);
      return read.build();
    }
  }
}
