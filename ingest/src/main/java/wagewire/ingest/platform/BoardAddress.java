package wagewire.ingest.platform;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Where one board is asked.
 *
 * @param base the platform's own address, or one that stands in for it
 * @param standIn whether it stands in for it, so that whole addresses of the platform's are asked
 *     for there too
 */
public record BoardAddress(URI base, boolean standIn) {

  /** What links hold and addresses must not. */
  private static final Pattern ILLEGAL = Pattern.compile("[^!-~]|[\"<>\\\\^`{|}]");

  /** The address of a path below the base, or a whole address. */
  URI at(String written) {
    String pathOrAddress =
        ILLEGAL.matcher(written).replaceAll(found -> Template.encoded(found.group()));
    if (!pathOrAddress.startsWith("http://") && !pathOrAddress.startsWith("https://")) {
      String whole = base.toString();
      String stripped = whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
      return URI.create(stripped + pathOrAddress);
    }
    URI address = URI.create(pathOrAddress);
    if (!standIn || pathOrAddress.startsWith(base.toString())) {
      return address;
    }
    String query = address.getRawQuery();
    String path = address.getRawPath();
    return at(query == null ? path : path + "?" + query);
  }
}
