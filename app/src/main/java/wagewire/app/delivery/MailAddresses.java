package wagewire.app.delivery;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import wagewire.model.listing.ContentHash;
import wagewire.model.text.StoredText;

/** Mail addresses of settings. */
final class MailAddresses {

  private static final int KEY_BYTES = 8;

  private MailAddresses() {}

  /**
   * Parses addresses with commas between them, such as {@code News <news@example.org>}.
   *
   * @return empty for a text with line breaks or control characters, a group, an address without a
   *     host, and one that occurs twice
   */
  static Optional<List<InternetAddress>> parse(String text) {
    if (StoredText.hasControls(text)) {
      return Optional.empty();
    }
    try {
      InternetAddress[] addresses = InternetAddress.parse(text, true);
      for (InternetAddress address : addresses) {
        address.validate();
        if (address.isGroup() || host(address).isEmpty()) {
          return Optional.empty();
        }
        if (address.getPersonal() != null) {
          // Encodes what is not ASCII, which a header does not have.
          address.setPersonal(address.getPersonal(), StandardCharsets.UTF_8.name());
        }
      }
      long different = Arrays.stream(addresses).map(MailAddresses::key).distinct().count();
      return addresses.length == 0 || different < addresses.length
          ? Optional.empty()
          : Optional.of(List.of(addresses));
    } catch (AddressException | UnsupportedEncodingException _) {
      return Optional.empty();
    }
  }

  /** Returns 16 hexadecimal digits that identify an address without naming it. */
  static String key(InternetAddress address) {
    byte[] text = address.getAddress().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(ContentHash.sha256().digest(text), 0, KEY_BYTES);
  }

  /** Returns what follows the last @; empty without one. */
  static String host(InternetAddress address) {
    String text = address.getAddress();
    int at = text.lastIndexOf('@');
    return at < 0 ? "" : text.substring(at + 1);
  }
}
