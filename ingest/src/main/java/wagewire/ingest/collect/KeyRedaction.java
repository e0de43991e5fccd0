package wagewire.ingest.collect;

import java.net.URI;
import java.util.regex.Pattern;
import wagewire.ingest.fetch.address.Redaction;
import wagewire.ingest.platform.BoardRequest;

/** Writes addresses for people, without the keys they may carry. */
final class KeyRedaction {

  private static final Pattern SECRET =
      Pattern.compile("(?i)([?&][a-z_-]*(?:key|token|secret|app_id)[a-z_-]*=)[^&]*");

  private KeyRedaction() {}

  static String address(BoardRequest ask) {
    return address(ask.address());
  }

  static String address(URI address) {
    return SECRET.matcher(Redaction.of(address)).replaceAll("$1…");
  }
}
