package wagewire.model.posting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * Hashes of a text's word 4-shingles, for telling copies from other texts. A long text keeps only
 * the hashes below a ceiling that is halved until at most {@value #LIMIT} remain, so that two texts
 * are compared over the same part of the range of hashes.
 */
public final class Fingerprint implements Serializable {

  public static final Fingerprint EMPTY = new Fingerprint(0, new int[0]);

  private static final int LIMIT = 512;

  private final int halvings;
  private final int[] hashes;

  private Fingerprint(int halvings, int[] hashes) {
    this.halvings = halvings;
    this.hashes = hashes;
  }

  /** Makes a fingerprint of the hashes of all shingles of a text, in any order, repeated or not. */
  public static Fingerprint of(int[] shingles) {
    int[] sorted = distinct(shingles);
    int halvings = 0;
    int kept = sorted.length;
    while (kept > LIMIT) {
      halvings++;
      kept = below(sorted, ceiling(halvings));
    }
    return new Fingerprint(halvings, Arrays.copyOf(sorted, kept));
  }

  /** The hashes without their signs, in order, each once. */
  private static int[] distinct(int[] shingles) {
    int[] sorted = new int[shingles.length];
    for (int i = 0; i < shingles.length; i++) {
      sorted[i] = shingles[i] & Integer.MAX_VALUE;
    }
    Arrays.sort(sorted);
    int count = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[count++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, count);
  }

  public boolean isEmpty() {
    return hashes.length == 0;
  }

  /**
   * Returns the share of the shorter text's shingles that occur in the longer one, 0 to 1; 0 when
   * either is empty.
   */
  public double containment(Fingerprint other) {
    int ceiling = ceiling(Math.max(halvings, other.halvings));
    int shorter = Math.min(below(hashes, ceiling), below(other.hashes, ceiling));
    return shorter == 0 ? 0 : (double) shared(other, ceiling) / shorter;
  }

  /** Returns the share of the longer text's shingles that occur in the shorter one, 0 to 1. */
  public double resemblance(Fingerprint other) {
    int ceiling = ceiling(Math.max(halvings, other.halvings));
    int longer = Math.max(below(hashes, ceiling), below(other.hashes, ceiling));
    return longer == 0 ? 0 : (double) shared(other, ceiling) / longer;
  }

  private int shared(Fingerprint other, int ceiling) {
    int mine = below(hashes, ceiling);
    int theirs = below(other.hashes, ceiling);
    int shared = 0;
    for (int i = 0, j = 0; i < mine && j < theirs; ) {
      int order = Integer.compare(hashes[i], other.hashes[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  @JsonCreator
  public static Fingerprint parse(String text) {
    if (text.isEmpty()) {
      return EMPTY;
    }
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
    int halvings = bytes.get();
    int[] hashes = new int[bytes.remaining() / Integer.BYTES];
    bytes.asIntBuffer().get(hashes);
    return new Fingerprint(halvings, hashes);
  }

  /**
   * Returns one byte for the ceiling and four for each hash, in Base64; empty for an empty text.
   */
  @JsonValue
  @Override
  public String toString() {
    if (isEmpty()) {
      return "";
    }
    ByteBuffer bytes = ByteBuffer.allocate(1 + hashes.length * Integer.BYTES);
    bytes.put((byte) halvings);
    bytes.asIntBuffer().put(hashes);
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fingerprint that
        && halvings == that.halvings
        && Arrays.equals(hashes, that.hashes);
  }

  @Override
  public int hashCode() {
    return 31 * halvings + Arrays.hashCode(hashes);
  }

  private static int ceiling(int halvings) {
    return Integer.MAX_VALUE >>> halvings;
  }

  private static int below(int[] sorted, int ceiling) {
    int found = Arrays.binarySearch(sorted, ceiling);
    return found < 0 ? -found - 1 : found;
  }
}
