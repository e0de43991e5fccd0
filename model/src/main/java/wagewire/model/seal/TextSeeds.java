package wagewire.model.seal;

import java.security.GeneralSecurityException;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seeds of texts, one a week: without it no text that was written in the week can be read.
 *
 * @param current Monday of the week in which texts are written now; null where they are not sealed
 *     by themselves
 * @param seeds by Monday, such as 2026-11-30
 */
@SuppressWarnings("ArrayRecordComponent")
public record TextSeeds(@Nullable String current, Map<String, byte[]> seeds) {

  public static final TextSeeds NONE = new TextSeeds(null, Map.of());

  private static final String HMAC = "HmacSHA256";

  /**
   * Returns the key of a listing's text; null where the week's seed was dropped.
   *
   * @param listing its key
   */
  byte @Nullable [] key(String week, byte[] listing) {
    byte[] seed = seeds.get(week);
    if (seed == null) {
      return null;
    }
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(seed, HMAC));
      return mac.doFinal(listing);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HMAC-SHA256", e);
    }
  }
}
