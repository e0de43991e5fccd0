package wagewire.ingest.read.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.zip.GZIPInputStream;
import wagewire.ingest.read.jsonld.PageDecoder;

/**
 * A sitemap of sitemaps.org in XML or as plain lines, compressed or not, or a feed (RSS, Atom) in
 * its place. Malformed files are read as far as possible; only XML's own entities are resolved.
 *
 * @param pages of the site in order, each once
 * @param maps other sitemaps it lists
 * @param cut whether it exceeds the limits: {@value #MOST_PAGES} addresses or {@value #MOST_BYTES}
 *     bytes
 */
public record SiteMap(List<SiteLink> pages, List<SiteLink> maps, boolean cut) {

  static final int MOST_PAGES = 50_000;
  static final int MOST_BYTES = 50 * 1024 * 1024;
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
    try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(answer))) {
      return beforeTheDamage(stream);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private static byte[] beforeTheDamage(InputStream stream) {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE];
    try {
      int length = stream.read(piece);
      while (length >= 0 && read.size() <= MOST_BYTES) {
        read.write(piece, 0, length);
        length = stream.read(piece);
      }
    } catch (IOException e) {
      return read.toByteArray();
    }
    return read.toByteArray();
  }
}
