package wagewire.ingest.read.warc;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;

/**
 * Of what an answer is that was kept when a board was collected. It stands in fields of the
 * record's own, encoded as in queries.
 *
 * @param posting the board's own id of the posting that was asked for; null for a list
 */
public record RecordProvenance(BoardId board, @Nullable String posting) {

  /** The field that names the board. */
  public static final String BOARD = "Wagewire-Board";

  /** The field that names the posting, where one was asked for by itself. */
  public static final String POSTING = "Wagewire-Posting";

  /** A value as its field holds it. */
  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** Null where the fields do not name a board. */
  static @Nullable RecordProvenance read(Optional<String> board, Optional<String> posting) {
    if (board.isEmpty()) {
      return null;
    }
    try {
      return new RecordProvenance(
          BoardId.parse(decoded(board.get())), posting.map(RecordProvenance::decoded).orElse(null));
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static String decoded(String value) {
    return URLDecoder.decode(value, StandardCharsets.UTF_8);
  }
}
