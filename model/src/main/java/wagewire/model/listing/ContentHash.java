package wagewire.model.listing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import wagewire.model.json.Json;

/**
 * Hash of a listing's content for detecting changes: 32 hexadecimal digits of SHA-256 over its
 * fields.
 */
public final class ContentHash {

  private static final int BYTES = 16;

  private ContentHash() {}

  /** A new {@code updatedAt} alone is no change: boards touch it without changing anything. */
  public static String of(PublishedListing listing) {
    return ofBytes(Json.bytes(listing.content()));
  }

  public static String ofBytes(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes), 0, BYTES);
  }

  /** Returns a new digest of SHA-256. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
