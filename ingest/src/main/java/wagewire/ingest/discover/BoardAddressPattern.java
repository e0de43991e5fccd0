package wagewire.ingest.discover;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way in which a platform's boards are addressed; a row {@code address} of its folder.
 *
 * @param before what stands before the domain in the host; empty text where nothing does
 * @param hostNames groups of {@code before} that the token is made of
 * @param pathNames groups of {@code path} that the token is made of
 * @param token with names between braces where their text is put
 * @param lower whether the platform takes capitals and small letters as one
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

  /** The token as the address spells it, still encoded; empty when the rule says nothing of it. */
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

  /** The token in the platform's spelling. */
  String spelled(String written) {
    return lower ? written.toLowerCase(Locale.ROOT) : written;
  }
}
