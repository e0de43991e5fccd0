package wagewire.ingest.platform;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * The base address of a board.
 *
 * @param base the platform's own address, or a replacement
 * @param replaced whether it is a replacement, so that absolute addresses of the platform are
 *     requested there too
 */
public record BoardAddress(URI base, boolean replaced) {

  /** Characters that links may hold and addresses must not. */
  private static final Pattern ILLEGAL = Pattern.compile("[^!-~]|[\"<>\\\\^`{|}]");

  /** Returns the address of a path below the base, or an absolute address. */
  URI at(String written) {
    String pathOrAddress =
        ILLEGAL.matcher(written).replaceAll(found -> Template.encoded(found.group()));
    if (!pathOrAddress.startsWith("http://") && !pathOrAddress.startsWith("https://")) {
      String whole = base.toString();
      String stripped = whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
      return URI.create(stripped + pathOrAddress);
    }
    URI address = URI.create(pathOrAddress);
    if (!replaced || pathOrAddress.startsWith(base.toString())) {
      return address;
    }
    String query = address.getRawQuery();
    String path = address.getRawPath();
    return at(query == null ? path : path + "?" + query);
  }
}
