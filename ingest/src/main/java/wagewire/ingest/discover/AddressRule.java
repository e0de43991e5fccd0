package wagewire.ingest.discover;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way in which a platform's boards are addressed; a line of {@code addresses.tsv}.
 *
 * @param before what stands before the domain in the host; empty text where nothing does
 * @param token with the names of what is to be put in between braces
 * @param lower whether the platform takes capitals and small letters as one
 */
record AddressRule(
    String platform, String domain, Pattern before, Pattern path, String token, boolean lower) {

  private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");
  private static final String LABEL = "(?<$1>[a-z0-9][a-z0-9_-]*)";
  private static final String SEGMENT = "(?<$1>[^/?&]+)";
  private static final String HOST = "host";

  static AddressRule of(String[] row) {
    return new AddressRule(
        row[0],
        row[1],
        Pattern.compile(row[2].equals("-") ? "" : NAME.matcher(row[2]).replaceAll(LABEL)),
        Pattern.compile(NAME.matcher(row[3]).replaceAll(SEGMENT)),
        row[4],
        row[5].equals("lower"));
  }

  /** The token as the address spells it, still encoded; empty when the rule says nothing of it. */
  Optional<String> token(WebAddress address) {
    String host = address.host();
    String left =
        host.length() == domain.length() ? "" : host.substring(0, host.length() - domain.length() - 1);
    Matcher hosts = before.matcher(left);
    if (!hosts.matches()) {
      return Optional.empty();
    }
    Matcher paths = path.matcher(address.path());
    if (!paths.lookingAt()) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    values.put(HOST, host);
    before.namedGroups().keySet().forEach(name -> values.put(name, hosts.group(name)));
    path.namedGroups().keySet().forEach(name -> values.put(name, paths.group(name)));
    return Optional.of(
        NAME.matcher(token)
            .replaceAll(name -> Matcher.quoteReplacement(values.get(name.group(1)))));
  }

  /** The token in the platform's spelling. */
  String spelled(String written) {
    return lower ? written.toLowerCase(Locale.ROOT) : written;
  }
}
