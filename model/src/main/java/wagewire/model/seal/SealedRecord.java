package wagewire.model.seal;

import org.jspecify.annotations.Nullable;

/**
 * A record of any topic as it is written: what earlier versions wrote in plain JSON is inside,
 * compressed and sealed.
 *
 * @param kind of the record inside; null for a rejection
 * @param board whose seed the key derives from
 * @param leaf of the listing, see {@link SeedTree#leaf}
 * @param sealed nonce, ciphertext and tag of AES-256-GCM
 * @param week Monday of the week whose seed opens {@code text}; null where there is none
 * @param text what is cut out of the record: its description, sealed by itself, so that it can be
 *     dropped before the record
 */
@SuppressWarnings("ArrayRecordComponent")
public record SealedRecord(
    @Nullable String kind,
    int version,
    String board,
    String leaf,
    byte[] sealed,
    @Nullable String week,
    byte @Nullable [] text) {

  /** Records of version 1 were not sealed. */
  public static final int VERSION = 2;
}
