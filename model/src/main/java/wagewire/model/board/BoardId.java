package wagewire.model.board;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A board, which publishes listings, written {@code platform:token}, such as {@code
 * greenhouse:hubspot}.
 *
 * @param platform lower-case id of the platform, without a colon
 * @param token the board's own name on that platform; may hold colons
 */
public record BoardId(String platform, String token) implements Comparable<BoardId> {

  public BoardId {
    if (platform.isBlank() || token.isBlank() || platform.indexOf(':') >= 0) {
      throw new IllegalArgumentException(
          "A board is written platform:token, not '" + platform + ":" + token + "'");
    }
  }

  /** Reads {@code platform:token}; throws {@link IllegalArgumentException} for anything else. */
  @JsonCreator
  public static BoardId parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("A board is written platform:token, not '" + text + "'");
    }
    return new BoardId(text.substring(0, colon), text.substring(colon + 1));
  }

  @Override
  public int compareTo(BoardId other) {
    return toString().compareTo(other.toString());
  }

  @JsonValue
  @Override
  public String toString() {
    return platform + ":" + token;
  }
}
