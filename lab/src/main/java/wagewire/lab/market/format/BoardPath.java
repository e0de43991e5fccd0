package wagewire.lab.market.format;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The location of a platform's boards below the platform's own address. For a platform that gives
 * each board a host of its own, the first path segment is the token here.
 *
 * @param address replacement of the platform's host, with {@code {token}} or without
 * @param pattern pattern of the path; its group is the token, where the path has it
 * @param parameter parameter that holds the token, where the path does not; otherwise empty
 */
public record BoardPath(String address, Pattern pattern, String parameter) {

  private static final String TOKEN = "{token}";

  /** Parses the value of {@code path} in a {@code platform.tsv}. */
  static BoardPath of(String platform, String text) {
    int question = text.indexOf('?');
    if (question >= 0) {
      String parameter = text.substring(question + 1, text.indexOf('='));
      return new BoardPath(
          "/" + platform, pattern("/" + platform + text.substring(0, question)), parameter);
    }
    String address = text.contains(TOKEN) ? "/" + platform : "/" + platform + "/" + TOKEN;
    return new BoardPath(address, pattern(address + text), "");
  }

  /** Returns the replacement of the platform's host for a board. */
  public String address(String token) {
    String encoded = URLEncoder.encode(token, StandardCharsets.UTF_8).replace("+", "%20");
    return address.replace(TOKEN, encoded);
  }

  /**
   * Returns the token of the requested board.
   *
   * @param path path as sent, still encoded
   */
  public Optional<String> token(String path, QueryParameters query) {
    Matcher matcher = pattern.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    if (!parameter.isEmpty()) {
      return Optional.ofNullable(query.parameters().get(parameter));
    }
    return Optional.of(
        URLDecoder.decode(matcher.group(1).replace("+", "%2B"), StandardCharsets.UTF_8));
  }

  private static Pattern pattern(String path) {
    int token = path.indexOf(TOKEN);
    return token < 0
        ? Pattern.compile(Pattern.quote(path))
        : Pattern.compile(
            Pattern.quote(path.substring(0, token))
                + "([^/]+)"
                + Pattern.quote(path.substring(token + TOKEN.length())));
  }
}
