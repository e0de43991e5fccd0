package wagewire.reporting.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Distributes employers over files. In SQL: {@code ('x' || substr(md5(employer), 1,
 * 7))::bit(28)::integer % buckets}.
 */
public final class EmployerBucket {

  private static final int DIGITS = 7;

  private EmployerBucket() {}

  /**
   * Returns the bucket of an employer: the first seven hexadecimal digits of MD5 over its id in
   * UTF-8, as a number, modulo the number of buckets.
   */
  public static int of(String employer, int buckets) {
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest(employer.getBytes(UTF_8));
      return HexFormat.fromHexDigits(HexFormat.of().formatHex(digest), 0, DIGITS) % buckets;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has MD5", e);
    }
  }
}
