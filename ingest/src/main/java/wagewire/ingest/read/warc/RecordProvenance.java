package wagewire.ingest.read.warc;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;

/**
 * Provenance of an answer that the collector archived, encoded in WARC header fields.
 *
 * @param posting external id of a posting requested singly; null for a list
 */
public record RecordProvenance(BoardId board, @Nullable String posting) {

  /** Header field with the board. */
  public static final String BOARD = "Wagewire-Board";

  /** Name of the field with the external id of a posting. */
  public static final String POSTING = "Wagewire-Posting";

  /** Returns the encoded form of a value. */
  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** Reads the fields; null when they name no board. */
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
