package wagewire.ingest.read.warc;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An archived answer as a browser received it, without transfer and content encodings.
 *
 * @param address requested, http or https
 * @param date of the request
 * @param mediaType lower-case without parameters; empty when unknown
 * @param charset of the header; null for none
 */
@SuppressWarnings("ArrayRecordComponent")
public record ArchivedAnswer(
    String address, Instant date, String mediaType, @Nullable String charset, byte[] body) {

  private static final Pattern HOST =
      Pattern.compile("(?i)https?://(?:[^/?#@]*@)?([^/?#:@\\s]+)(?::\\d*)?(?:[/?#].*)?");

  /** Returns whether the address has a host. */
  static boolean hasHost(String address) {
    return HOST.matcher(address).matches();
  }

  /** Returns the host in lower case, without port. */
  String host() {
    Matcher host = HOST.matcher(address);
    if (!host.matches()) {
      throw new IllegalStateException("No host in " + address);
    }
    return host.group(1).toLowerCase(Locale.ROOT);
  }
}
