package wagewire.model.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import wagewire.model.listing.ContentHash;

/**
 * The keys of a board's listings, all derived from one random seed by the pseudorandom function of
 * Goldreich, Goldwasser and Micali: a tree of 16 branches a node, whose leaves are the keys. The
 * seed of a branch is HMAC-SHA256 of its digit under the seed above it. Puncturing the tree at a
 * leaf leaves the seeds from which every key but that one derives.
 */
public final class SeedTree {

  private static final HexFormat HEX = HexFormat.of();
  private static final String HMAC = "HmacSHA256";
  private static final int BRANCHES = 16;

  /** Hexadecimal digits of a leaf: levels below the root. */
  public static final int LEVELS = 12;

  /** Length of a seed and of a key. */
  public static final int BYTES = 32;

  /** The leaf of records that belong to a board as a whole. */
  public static final String BOARD_LEAF = leaf("");

  /** Seeds by the digits of the node they belong to; none is below another. */
  private final SortedMap<String, byte[]> seeds;

  /**
   * Replaces a seed by those of the branches that leave its way to a leaf.
   *
   * @param prefix of the seed to delete
   * @param seeds to keep instead, by prefix: 15 a level, none where the prefix is the whole leaf
   */
  public record Puncture(String prefix, Map<String, byte[]> seeds) {}

  /**
   * @param seeds by prefix: the digits on the way to their node, none for the root's
   */
  public SeedTree(Map<String, byte[]> seeds) {
    this.seeds = new TreeMap<>(seeds);
  }

  /** Returns the leaf of a listing: the first 48 bits of SHA-256 of its external id, in hex. */
  public static String leaf(String externalId) {
    byte[] hash = ContentHash.sha256().digest(externalId.getBytes(StandardCharsets.UTF_8));
    return HEX.formatHex(hash, 0, LEVELS / 2);
  }

  /** Returns true for twelve lower-case hexadecimal digits. */
  public static boolean isLeaf(String text) {
    return text.length() == LEVELS
        && text.chars().allMatch(digit -> HexFormat.isHexDigit(digit) && !isUpper(digit));
  }

  /** Returns the key of a leaf; null when the tree was punctured there. */
  public byte @Nullable [] key(String leaf) {
    Map.Entry<String, byte[]> covering = covering(leaf);
    if (covering == null) {
      return null;
    }
    String prefix = covering.getKey();
    byte[] seed = covering.getValue();
    Mac mac = mac();
    for (int level = prefix.length(); level < LEVELS; level++) {
      seed = branch(mac, seed, digit(leaf, level));
    }
    return seed.clone();
  }

  /** Returns what to change so that the leaf's key cannot be derived; null when it cannot now. */
  public @Nullable Puncture puncture(String leaf) {
    Map.Entry<String, byte[]> covering = covering(leaf);
    if (covering == null) {
      return null;
    }
    String prefix = covering.getKey();
    byte[] seed = covering.getValue();
    Mac mac = mac();
    Map<String, byte[]> others = new TreeMap<>();
    for (int level = prefix.length(); level < LEVELS; level++) {
      for (int digit = 0; digit < BRANCHES; digit++) {
        if (digit != digit(leaf, level)) {
          others.put(leaf.substring(0, level) + HEX.toLowHexDigit(digit), branch(mac, seed, digit));
        }
      }
      seed = branch(mac, seed, digit(leaf, level));
    }
    return new Puncture(prefix, others);
  }

  /** Returns the tree after the puncture. */
  public SeedTree after(Puncture puncture) {
    SortedMap<String, byte[]> left = new TreeMap<>(seeds);
    left.remove(puncture.prefix());
    left.putAll(puncture.seeds());
    return new SeedTree(left);
  }

  /** Returns the seed from which the leaf's key derives, with its prefix; null without one. */
  private Map.@Nullable Entry<String, byte[]> covering(String leaf) {
    if (!isLeaf(leaf)) {
      throw new IllegalArgumentException("not a leaf: " + leaf);
    }
    for (int level = 0; level <= LEVELS; level++) {
      String prefix = leaf.substring(0, level);
      byte[] seed = seeds.get(prefix);
      if (seed != null) {
        return Map.entry(prefix, seed);
      }
    }
    return null;
  }

  private static byte[] branch(Mac mac, byte[] seed, int digit) {
    try {
      mac.init(new SecretKeySpec(seed, HMAC));
      return mac.doFinal(new byte[] {(byte) digit});
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A seed is no key of HMAC-SHA256", e);
    }
  }

  private static Mac mac() {
    try {
      return Mac.getInstance(HMAC);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HMAC-SHA256", e);
    }
  }

  private static int digit(String leaf, int level) {
    return HexFormat.fromHexDigit(leaf.charAt(level));
  }

  private static boolean isUpper(int digit) {
    return digit >= 'A' && digit <= 'F';
  }
}
