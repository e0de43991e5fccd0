package wagewire.model.listing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A board or listing that was removed for good, as it is listed outside the database: without the
 * listing's own id.
 *
 * @param board platform:token
 * @param listing {@code sha256:} and the hash of the external id in hexadecimal; null for
 *     everything of the board
 */
public record ForgottenItem(String board, @Nullable String listing, Instant forgottenAt) {

  private static final String PREFIX = "sha256:";
  private static final int HASHED = PREFIX.length() + 64;

  /**
   * Lists a row of {@code crawl.forgotten}.
   *
   * @param externalId or its hash; null for everything of the board
   */
  public static ForgottenItem of(String board, @Nullable String externalId, Instant forgottenAt) {
    return new ForgottenItem(board, externalId == null ? null : hashed(externalId), forgottenAt);
  }

  /** Returns the hash of an external id; what is a hash already stays. */
  public static String hashed(String externalId) {
    if (isHash(externalId)) {
      return externalId;
    }
    byte[] hash = ContentHash.sha256().digest(externalId.getBytes(StandardCharsets.UTF_8));
    return PREFIX + HexFormat.of().formatHex(hash);
  }

  /** Returns whether a listing is among those forgotten, which are listed by id or by hash. */
  public static boolean contains(Set<String> forgotten, String externalId) {
    return !forgotten.isEmpty()
        && (forgotten.contains(externalId) || forgotten.contains(hashed(externalId)));
  }

  private static boolean isHash(String text) {
    return text.length() == HASHED && text.startsWith(PREFIX);
  }
}
