package wagewire.ingest.catalogue;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import wagewire.model.board.BoardId;
import wagewire.model.source.PlatformFolder;

/** Forms of tokens with several parts, by the rows {@code token_parts} of the platforms. */
public final class TokenShapes {

  private static final Map<String, String> SHAPES =
      PlatformFolder.rowsOfAll("token_parts").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));

  private TokenShapes() {}

  /** Returns the expected form of the token, such as {@code tenant/wdN/site}, if it has another. */
  public static Optional<String> expectedForm(BoardId board) {
    return Optional.ofNullable(SHAPES.get(board.platform()))
        .filter(shape -> parts(shape) != parts(board.token()));
  }

  private static int parts(String token) {
    return token.split("/", -1).length;
  }
}
