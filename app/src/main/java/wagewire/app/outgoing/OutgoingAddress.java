package wagewire.app.outgoing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses that the operator names for what is sent. */
public final class OutgoingAddress {

  private static final Pattern LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}");

  private OutgoingAddress() {}

  /**
   * Reads an address: https, or http on this machine, without a user in it.
   *
   * @return empty for any other one
   */
  public static Optional<URI> web(String text) {
    return read(text, List.of("https"), "http");
  }

  /**
   * Reads a mail server: smtp or smtps, without a user in it.
   *
   * @return empty for any other one
   */
  public static Optional<URI> mailServer(String text) {
    return read(text, List.of("smtp", "smtps"), "")
        .filter(address -> address.getRawPath().isEmpty() && address.getRawQuery() == null);
  }

  /**
   * Reads the address of a service: http or https, without a path.
   *
   * @return scheme, host and port; empty for any other address
   */
  public static Optional<URI> origin(String text) {
    return read(text, List.of("http", "https"), "")
        .filter(address ->
            address.getRawQuery() == null
                && address.getRawFragment() == null
                && List.of("", "/").contains(address.getRawPath()))
        .map(address -> URI.create(address.getScheme() + "://" + address.getRawAuthority()));
  }

  /**
   * Reads an address with one of the schemes.
   *
   * @param onlyHere scheme that is allowed on this machine alone; empty for none
   */
  private static Optional<URI> read(String text, List<String> schemes, String onlyHere) {
    try {
      URI address = new URI(text.strip());
      String scheme = String.valueOf(address.getScheme());
      String host = address.getHost();
      boolean allowed =
          host != null
              && address.getRawUserInfo() == null
              && (schemes.contains(scheme) || (scheme.equals(onlyHere) && isLoopback(host)));
      return allowed ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException _) {
      // Not repeated, because the address may be a secret.
      return Optional.empty();
    }
  }

  /** Returns true for a name or number of this machine, without looking any name up. */
  public static boolean isLoopback(String host) {
    return host.equals("localhost")
        || host.equals("[::1]")
        || host.equals("::1")
        || LOOPBACK.matcher(host).matches();
  }
}
