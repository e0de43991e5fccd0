package wagewire.ingest.read.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.jsonld.PageDecoder;
import wagewire.ingest.read.site.SitePage.SiteLink;

/**
 * A sitemap of sitemaps.org in XML or as plain lines, compressed or not, or a feed (RSS, Atom) in
 * its place. Malformed files are read as far as possible; only XML's own entities are resolved.
 *
 * @param pages of the site in order, each once
 * @param maps other sitemaps it lists
 * @param cut whether it exceeds the limits: {@value #MOST_PAGES} addresses, {@value #MOST_BYTES}
 *     bytes or {@value #MOST_TAGS} tags
 */
public record SiteMap(List<SiteLink> pages, List<SiteLink> maps, boolean cut) {

  static final int MOST_PAGES = 50_000;
  static final int MOST_BYTES = 50 * 1024 * 1024;
  static final int MOST_TAGS = 1_000_000;
  private static final int PIECE = 8192;

  public SiteMap {
    pages = List.copyOf(pages);
    maps = List.copyOf(maps);
  }

  /**
   * Reads a sitemap; anything else has no pages and no maps.
   *
   * @param address that answered, base of relative addresses
   */
  public static SiteMap read(byte[] answer, URI address) {
    byte[] plain = isCompressed(answer) ? unpacked(answer) : answer;
    boolean tooLong = plain.length > MOST_BYTES;
    String text = PageDecoder.of(plain, null).strip();
    SiteMapEntries entries = new SiteMapEntries(address, MOST_PAGES);
    if (text.startsWith("<")) {
      entries.readXml(text);
    } else {
      entries.readLines(text);
    }
    return new SiteMap(entries.pages(), entries.maps(), tooLong || entries.full());
  }

  private static boolean isCompressed(byte[] answer) {
    return answer.length > 2 && (answer[0] & 0xff) == 0x1f && (answer[1] & 0xff) == 0x8b;
  }

  /** Decompresses as far as possible; a truncated file still lists pages. */
  private static byte[] unpacked(byte[] answer) {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE];
    try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(answer))) {
      int length = stream.read(piece);
      while (length >= 0 && read.size() <= MOST_BYTES) {
        read.write(piece, 0, length);
        length = stream.read(piece);
      }
    } catch (IOException _) {
      // The bytes before the damage count.
    }
    return read.toByteArray();
  }

  /** Collects the entries of one sitemap, each address once, up to a limit. */
  private static final class SiteMapEntries {

    /** Unescaped ampersands in addresses of sitemaps. */
    private static final Pattern BARE_AMPERSAND =
        Pattern.compile("&(?!(?:amp|lt|gt|quot|apos|#\\d{1,7}|#x[0-9a-fA-F]{1,6});)");

    private final URI base;
    private final int most;
    private final Map<URI, SiteLink> pages = new LinkedHashMap<>();
    private final Map<URI, SiteLink> maps = new LinkedHashMap<>();

    private boolean full;
    private boolean shortened;

    SiteMapEntries(URI base, int most) {
      this.base = base;
      this.most = most;
    }

    List<SiteLink> pages() {
      return List.copyOf(pages.values());
    }

    List<SiteLink> maps() {
      return List.copyOf(maps.values());
    }

    boolean full() {
      return full || shortened;
    }

    void readLines(String text) {
      text.lines()
          .map(String::strip)
          .filter(line -> line.matches("(?i)https?://.*"))
          .takeWhile(line -> !full)
          .forEach(line -> add(pages, line, null));
    }

    /** Parses XML; entries are removed from the document once complete, so that it stays small. */
    void readXml(String text) {
      String read = text.substring(0, endOfTags(text));
      shortened = read.length() < text.length();
      String repaired = BARE_AMPERSAND.matcher(read).replaceAll("&amp;");
      try (StreamParser parser = new StreamParser(Parser.xmlParser())) {
        Iterator<Element> ended = parser.parse(new StringReader(repaired), "").iterator();
        while (ended.hasNext() && !full) {
          Element element = ended.next();
          if (entry(element)) {
            element.empty();
          }
        }
      }
    }

    /**
     * Returns where the tag after the last that is read begins; the end of the text without one.
     */
    private static int endOfTags(String text) {
      int at = text.indexOf('<');
      for (int tags = 0; at >= 0; tags++) {
        if (tags == MOST_TAGS) {
          return at;
        }
        at = text.indexOf('<', at + 1);
      }
      return text.length();
    }

    /** Returns false for an element that is no entry, but may contain one. */
    private boolean entry(Element element) {
      String name = element.tagName().toLowerCase(Locale.ROOT);
      String prefix = name.substring(0, name.indexOf(':') + 1);
      switch (name.substring(prefix.length())) {
        case "url" ->
            add(pages, child(element, prefix + "loc"), child(element, prefix + "lastmod"));
        case "sitemap" -> {
          String location = child(element, prefix + "loc");
          String own = location == null ? element.ownText() : location;
          add(maps, own, child(element, prefix + "lastmod"));
        }
        case "item" -> add(pages, itemAddress(element, prefix), itemDate(element));
        case "entry" -> {
          String updated = child(element, prefix + "updated");
          String date = updated == null ? child(element, prefix + "published") : updated;
          add(pages, entryAddress(element, prefix), date);
        }
        default -> {
          return false;
        }
      }
      return true;
    }

    /** Returns a feed item's link, or its id unless that is marked as no link. */
    private static @Nullable String itemAddress(Element item, String prefix) {
      String link = child(item, prefix + "link");
      if (link != null) {
        return link;
      }
      String id = child(item, prefix + "guid");
      return id != null && id.startsWith("http") ? id : null;
    }

    private static @Nullable String itemDate(Element item) {
      String date = child(item, "pubdate");
      return date == null ? child(item, "dc:date") : date;
    }

    private static @Nullable String entryAddress(Element entry, String prefix) {
      for (Element link : entry.children()) {
        String relation = link.attr("rel");
        boolean own = relation.isEmpty() || relation.equals("alternate");
        if (own && link.tagName().equalsIgnoreCase(prefix + "link") && link.hasAttr("href")) {
          return link.attr("href");
        }
      }
      return null;
    }

    private static @Nullable String child(Element element, String name) {
      for (Element child : element.children()) {
        if (child.tagName().equalsIgnoreCase(name)) {
          String text = child.wholeText().strip();
          return text.isEmpty() ? null : text;
        }
      }
      return null;
    }

    private void add(
        Map<URI, SiteLink> leads, @Nullable String written, @Nullable String modified) {
      if (written == null) {
        return;
      }
      URI address = SiteUrls.resolved(base, written).orElse(null);
      if (address == null || leads.containsKey(address)) {
        return;
      }
      if (leads.size() >= most) {
        full = true;
        return;
      }
      leads.put(address, new SiteLink(address, modified));
    }
  }
}
