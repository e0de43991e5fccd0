package wagewire.local.data;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** A password of an embedded server, drawn at random and kept in a file that its owner reads. */
public final class Secret {

  private static final int BYTES = 16;

  private Secret() {}

  /** The one in the file, or a new one; to be called by the holder of the folder's lock. */
  public static String keptOrDrawn(Path file) throws IOException {
    if (AtomicTextFile.read(file).map(String::isBlank).orElse(true)) {
      AtomicTextFile.replace(file, drawn() + "\n");
    }
    return kept(file);
  }

  /**
   * The one in the file, which others cannot read from now on.
   *
   * @throws WagewireException DATA_DIRECTORY_BUSY without such a file: an older version runs the
   *     server
   */
  public static String kept(Path file) throws IOException {
    String secret =
        AtomicTextFile.read(file)
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .orElseThrow(() ->
                new WagewireException(
                    ErrorCode.DATA_DIRECTORY_BUSY,
                    "the running server has no password here, as if an older version had started"
                        + " it",
                    file.toString(),
                    "End the command that runs the servers, then run this one again"));
    OwnerOnlyPermissions.file(file);
    return secret;
  }

  /** 128 bits as hexadecimal digits, which need no quoting anywhere. */
  public static String drawn() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
