package wagewire.reporting.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/** The files that pages need, each under an address that changes with what it holds. */
public enum Assets {
  STYLE("page.css", "text/css; charset=utf-8"),
  SCRIPT("page.js", "text/javascript; charset=utf-8"),
  ICON("icon.svg", "image/svg+xml");

  private static final int LETTERS = 12;

  private final String file;
  private final String mediaType;
  private final String text;
  private final String hash;

  Assets(String file, String mediaType) {
    this.file = file;
    this.mediaType = mediaType;
    this.text = read(file);
    this.hash = hash(text);
  }

  public String file() {
    return file;
  }

  public String mediaType() {
    return mediaType;
  }

  public String text() {
    return text;
  }

  /** Returns the hash of the content. */
  public String hash() {
    return hash;
  }

  /** Returns the path below the server's root. */
  public String address() {
    return "/assets/" + hash + "/" + file;
  }

  private static String read(String file) {
    try (InputStream stream = Assets.class.getResourceAsStream(file)) {
      return new String(
          Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(digest, LETTERS / 2));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
