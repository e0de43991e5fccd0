package wagewire.ingest.successor;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wagewire.model.board.BoardId;
import wagewire.model.source.PlatformFolder;

/** Maps boards to their public pages, by the rows {@code public_page} of the platforms. */
final class PublicPageUrls {

  /** Matches a token that is valid in a host and in a path. */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

  private static final List<String[]> ROWS = PlatformFolder.rowsOfAll("public_page");
  private static final Map<String, String> ADDRESSES =
      ROWS.stream().collect(Collectors.toMap(row -> row[0], row -> row[1], (_, last) -> last));

  private PublicPageUrls() {}

  /** Returns the page; empty when the address does not follow from the token. */
  static Optional<URI> of(BoardId board) {
    return Optional.ofNullable(ADDRESSES.get(board.platform()))
        .filter(_ -> isPlain(board))
        .map(address -> URI.create(address.replace("{token}", board.token())));
  }

  /** Returns the platforms on which the token of a lost board is tried, in the order of trying. */
  static List<String> tried() {
    return ROWS.stream()
        .filter(row -> row.length > 2)
        .sorted(Comparator.comparingInt(row -> Integer.parseInt(row[2])))
        .map(row -> row[0])
        .toList();
  }

  static boolean isPlain(BoardId board) {
    return TOKEN.matcher(board.token()).matches();
  }
}
