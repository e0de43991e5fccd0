package wagewire.ingest.discover;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One form of a platform's board addresses; a row {@code address} of its folder.
 *
 * @param before labels in front of the domain; empty for none
 * @param hostNames groups of {@code before} in the token
 * @param pathNames groups of {@code path} in the token
 * @param token template with group names in braces
 * @param lower whether the platform ignores case
 */
record BoardAddressPattern(
    String platform,
    String domain,
    Pattern before,
    List<String> hostNames,
    Pattern path,
    List<String> pathNames,
    String token,
    boolean lower) {

  private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");
  private static final String LABEL = "(?<$1>[a-z0-9][a-z0-9_-]*)";
  private static final String SEGMENT = "(?<$1>[^/?&]+)";

  static BoardAddressPattern of(String[] row) {
    Pattern before = pattern(row[2].equals("-") ? "" : row[2], LABEL);
    Pattern path = pattern(row[3], SEGMENT);
    return new BoardAddressPattern(
        row[0], row[1], before, names(before), path, names(path), row[4], row[5].equals("lower"));
  }

  private static Pattern pattern(String text, String named) {
    return Pattern.compile(NAME.matcher(text).replaceAll(named));
  }

  private static List<String> names(Pattern pattern) {
    return List.copyOf(pattern.namedGroups().keySet());
  }

  /** Returns the token as spelled in the address, still encoded; empty without a match. */
  Optional<String> token(LenientUrl address) {
    String host = address.host();
    String left =
        host.length() == domain.length()
            ? ""
            : host.substring(0, host.length() - domain.length() - 1);
    Matcher hosts = before.matcher(left);
    if (!hosts.matches()) {
      return Optional.empty();
    }
    Matcher paths = path.matcher(address.path());
    if (!paths.lookingAt()) {
      return Optional.empty();
    }
    String written = token.replace("{host}", host);
    for (String name : hostNames) {
      written = written.replace("{" + name + "}", hosts.group(name));
    }
    for (String name : pathNames) {
      written = written.replace("{" + name + "}", paths.group(name));
    }
    return Optional.of(written);
  }

  /** Returns the token in the platform's spelling. */
  String spelled(String written) {
    return lower ? written.toLowerCase(Locale.ROOT) : written;
  }
}
