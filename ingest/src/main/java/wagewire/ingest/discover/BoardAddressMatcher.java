package wagewire.ingest.discover;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wagewire.ingest.catalogue.TokenShapes;
import wagewire.model.board.BoardId;
import wagewire.model.source.PlatformFolder;
import wagewire.model.table.ResourceTable;

/** Recognises boards by their address, by the rows {@code address} of the platforms. */
public final class BoardAddressMatcher {

  private static final String EVERY_PLATFORM = "*";
  private static final int LONGEST = 200;

  /** Matches letters of any script, digits and other characters of tokens; slashes divide parts. */
  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{N}_](?:[\\p{L}\\p{N} ._~+@!'()&/-]*[\\p{L}\\p{N}._~+!)-])?");

  private final Map<String, List<BoardAddressPattern>> byDomain;
  private final Map<String, BoardAddressPattern> byPlatform;
  private final Map<String, Set<String>> notTokens = new HashMap<>();

  private BoardAddressMatcher(List<BoardAddressPattern> rules, List<String[]> notTokens) {
    this.byDomain = rules.stream().collect(Collectors.groupingBy(BoardAddressPattern::domain));
    this.byPlatform =
        rules.stream()
            .collect(
                Collectors.toMap(
                    BoardAddressPattern::platform, Function.identity(), (first, second) -> first));
    notTokens.forEach(row -> this.notTokens.put(row[0], Set.of(row[1].split(" "))));
  }

  public static BoardAddressMatcher load() {
    return new BoardAddressMatcher(
        PlatformFolder.rowsOfAll("address").stream().map(BoardAddressPattern::of).toList(),
        Stream.concat(
                ResourceTable.lines(BoardAddressMatcher.class, "not-tokens.tsv").stream(),
                PlatformFolder.rowsOfAll("not_token").stream())
            .toList());
  }

  /** Returns the domains of boards, such as {@code lever.co}. */
  Set<String> domains() {
    return byDomain.keySet();
  }

  /** Returns the board at an address, with or without scheme; empty for none. */
  public Optional<BoardId> recognise(String address) {
    return LenientUrl.read(address.strip()).flatMap(this::recognise);
  }

  Optional<BoardId> recognise(LenientUrl address) {
    for (BoardAddressPattern rule : rules(address)) {
      Optional<BoardId> board =
          rule.token(address).flatMap(written -> board(rule, BoardAddressMatcher.decoded(written)));
      if (board.isPresent()) {
        return board;
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the board for a token written by hand, in the platform's spelling; empty when it cannot
   * be one. Its parts after the account may be words that are no token in an address.
   */
  public Optional<BoardId> board(String platform, String written) {
    BoardAddressPattern rule = byPlatform.get(platform);
    String token = rule == null ? hostInLowerCase(written) : rule.spelled(written);
    if (!isToken(token)) {
      return Optional.empty();
    }
    BoardId board = new BoardId(platform, token);
    return isNoPart(platform, TokenShapes.account(board)) ? Optional.empty() : Optional.of(board);
  }

  /** Boards of platforms without an address of their own are named by the host of their site. */
  private static String hostInLowerCase(String token) {
    return token.indexOf('.') < 0 ? token : token.toLowerCase(Locale.ROOT);
  }

  private Optional<BoardId> board(BoardAddressPattern rule, String written) {
    String token = rule.spelled(written);
    return isToken(token) && !isNoToken(rule.platform(), token)
        ? Optional.of(new BoardId(rule.platform(), token))
        : Optional.empty();
  }

  private List<BoardAddressPattern> rules(LenientUrl address) {
    List<BoardAddressPattern> rules = byDomain.get(address.domain(2));
    if (rules != null) {
      return rules;
    }
    return byDomain.getOrDefault(address.domain(3), List.of());
  }

  private boolean isNoToken(String platform, String token) {
    String small = token.toLowerCase(Locale.ROOT);
    if (small.indexOf('/') < 0) {
      return isNoPart(platform, small);
    }
    return Arrays.stream(small.split("/", -1)).anyMatch(part -> isNoPart(platform, part));
  }

  private boolean isNoPart(String platform, String part) {
    return notTokens.getOrDefault(EVERY_PLATFORM, Set.of()).contains(part)
        || notTokens.getOrDefault(platform, Set.of()).contains(part);
  }

  private static boolean isToken(String token) {
    return token.length() <= LONGEST && TOKEN.matcher(token).matches();
  }

  /** Decodes percent-encoding; malformed text stays as it is. */
  private static String decoded(String written) {
    if (written.indexOf('%') < 0) {
      return written;
    }
    try {
      return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8).strip();
    } catch (IllegalArgumentException _) {
      return written;
    }
  }

  /**
   * One form of a platform's board addresses; a row {@code address} of its folder.
   *
   * @param before labels in front of the domain; empty for none
   * @param hostNames groups of {@code before} in the token
   * @param pathNames groups of {@code path} in the token
   * @param token template with group names in braces
   * @param lower whether the platform ignores case
   */
  private record BoardAddressPattern(
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
}
