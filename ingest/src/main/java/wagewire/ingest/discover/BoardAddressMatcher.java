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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** Returns the platforms whose boards are recognised by address. */
  public Set<String> platforms() {
    return byPlatform.keySet();
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
   * be one.
   */
  public Optional<BoardId> board(String platform, String written) {
    BoardAddressPattern rule = byPlatform.get(platform);
    if (rule == null) {
      return isToken(written) ? Optional.of(new BoardId(platform, written)) : Optional.empty();
    }
    return board(rule, written);
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
}
