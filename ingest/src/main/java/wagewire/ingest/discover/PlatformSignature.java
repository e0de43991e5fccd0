package wagewire.ingest.discover;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wagewire.model.board.BoardId;

/**
 * A pattern that identifies a platform in a page; a row {@code in_page} of its folder.
 *
 * @param token template with group names in braces, or {@code {page}}
 * @param atThePage whether the page's own address is the board's base
 */
record PlatformSignature(String platform, Pattern pattern, String token, boolean atThePage) {

  private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");
  private static final String PAGE = "page";

  static PlatformSignature of(String[] row) {
    return new PlatformSignature(row[0], Pattern.compile(row[1]), row[2], row.length > 3);
  }

  Optional<DiscoveredBoard> find(URI page, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    String host = String.valueOf(page.getHost());
    String written =
        NAME.matcher(token)
            .replaceAll(name ->
                Matcher.quoteReplacement(
                    name.group(1).equals(PAGE) ? host : found.group(name.group(1))));
    return Optional.of(
        new DiscoveredBoard(
            new BoardId(platform, written),
            atThePage ? page.resolve("/") : null,
            LinkEvidence.PAGE,
            page,
            1));
  }
}
