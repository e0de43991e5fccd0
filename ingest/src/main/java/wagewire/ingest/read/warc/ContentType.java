package wagewire.ingest.read.warc;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses Content-Type headers leniently. */
final class ContentType {

  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([\\w:.-]+)");

  private ContentType() {}

  /** Returns the media type in lower case, without parameters; empty for an empty header. */
  static String media(String header) {
    return header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  static @Nullable String charset(String header) {
    Matcher charset = CHARSET.matcher(header);
    return charset.find() ? charset.group(1) : null;
  }
}
