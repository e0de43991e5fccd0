package wagewire.ingest.read.warc;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a browser saw it once: without transfer and content encodings.
 *
 * @param address that was asked, with http or https
 * @param date when it was asked
 * @param mediaType lower-case and without parameters; empty when nothing says it
 * @param charset as the answer's header says it; null when it does not
 * @param kept what it was kept of when a board was collected; null for all other answers
 */
@SuppressWarnings("ArrayRecordComponent")
public record ArchivedAnswer(
    String address,
    Instant date,
    String mediaType,
    @Nullable String charset,
    byte[] body,
    @Nullable RecordProvenance kept) {

  private static final Pattern HOST =
      Pattern.compile("(?i)https?://(?:[^/?#@]*@)?([^/?#:@\\s]+)(?::\\d*)?(?:[/?#].*)?");

  /** Whether an address has a host that can be read off it. */
  static boolean hasHost(String address) {
    return HOST.matcher(address).matches();
  }

  /** Lower-case, without port. */
  String host() {
    Matcher host = HOST.matcher(address);
    if (!host.matches()) {
      throw new IllegalStateException("No host in " + address);
    }
    return host.group(1).toLowerCase(Locale.ROOT);
  }
}
