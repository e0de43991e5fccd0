package wagewire.warehouse.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import wagewire.model.board.BoardId;
import wagewire.model.event.ListingNormalised;

/** Computes ids from the content that they name, so that a replay gives the same ones. */
public final class ListingIds {

  private ListingIds() {}

  /** Returns the id of a listing: 63 bits of SHA-256 over board and external id. */
  public static long of(BoardId board, String externalId) {
    return hash(board + "\n" + externalId);
  }

  static long of(ListingNormalised listing) {
    return of(listing.board(), listing.externalId());
  }

  /** Returns 63 bits of SHA-256. */
  public static long hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong() & Long.MAX_VALUE;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
