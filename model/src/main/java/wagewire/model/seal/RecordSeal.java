package wagewire.model.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals compressed records with AES-256-GCM. The topic, the version, the board and the leaf are
 * part of what is sealed, so that no record opens in another place.
 */
final class RecordSeal {

  static final int NONCE = 12;

  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RecordSeal() {}

  /** Compresses and seals; returns nonce, ciphertext and tag. */
  static byte[] seal(byte[] key, byte[] place, byte[] content) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    return seal(key, nonce, place, RecordDictionary.compress(content));
  }

  /** The nonce must be used once with a key. */
  static byte[] seal(byte[] key, byte[] nonce, byte[] place, byte[] packed) {
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, 0);
      cipher.updateAAD(place);
      byte[] sealed = new byte[NONCE + cipher.getOutputSize(packed.length)];
      System.arraycopy(nonce, 0, sealed, 0, NONCE);
      int _ = cipher.doFinal(packed, 0, packed.length, sealed, NONCE);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has AES-256-GCM", e);
    }
  }

  /** Returns what was sealed; null where it was not with the key and for its place. */
  static byte @Nullable [] open(byte[] key, byte[] place, byte[] sealed) {
    if (sealed.length < NONCE + TAG_BITS / Byte.SIZE) {
      return null;
    }
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, sealed, 0);
      cipher.updateAAD(place);
      return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
    } catch (AEADBadTagException e) {
      return null;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has AES-256-GCM", e);
    }
  }

  /**
   * Returns the place of a record, which its tag covers.
   *
   * @param week of its text; null without one
   */
  static byte[] place(String topic, int version, String board, String leaf, @Nullable String week) {
    String place = String.join("\n", topic, leaf, board);
    byte[] names = (week == null ? place : place + "\n" + week).getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Integer.BYTES + names.length).putInt(version).put(names).array();
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, int from)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce, from, NONCE));
    return cipher;
  }
}
