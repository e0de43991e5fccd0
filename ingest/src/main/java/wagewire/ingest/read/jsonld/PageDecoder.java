package wagewire.ingest.read.jsonld;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.JsonPayload;

/**
 * Decodes a page: as UTF-8 if valid, else by the charset of the header, of the page's head, or
 * Windows-1252.
 */
public final class PageDecoder {

  private static final Pattern META =
      Pattern.compile(
          "(?i)<(?:meta|\\?xml)[^>]{0,200}?(?:charset|encoding)\\s*=\\s*[\"']?([\\w:.-]+)");
  private static final int HEAD = 4096;

  private PageDecoder() {}

  public static String of(byte[] page, @Nullable String declared) {
    if (page.length > 1 && (isMark(page, 0xfe, 0xff) || isMark(page, 0xff, 0xfe))) {
      return new String(page, StandardCharsets.UTF_16);
    }
    if (isUtf8(page)) {
      return JsonPayload.text(page);
    }
    Charset charset = named(declared);
    if (charset == null) {
      charset = named(own(page));
    }
    return new String(page, charset == null ? Charset.forName("windows-1252") : charset);
  }

  private static boolean isMark(byte[] page, int first, int second) {
    return (page[0] & 0xff) == first && (page[1] & 0xff) == second;
  }

  private static boolean isUtf8(byte[] page) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(page));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static @Nullable String own(byte[] page) {
    String head = new String(page, 0, Math.min(page.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher meta = META.matcher(head);
    return meta.find() ? meta.group(1) : null;
  }

  /** Returns the named charset; null for an unknown name and for UTF-8, which was tried before. */
  private static @Nullable Charset named(@Nullable String name) {
    try {
      Charset charset = name == null ? null : Charset.forName(name);
      return StandardCharsets.UTF_8.equals(charset) ? null : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
