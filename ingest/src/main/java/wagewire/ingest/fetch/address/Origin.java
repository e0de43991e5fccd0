package wagewire.ingest.fetch.address;

import java.net.URI;
import java.util.Locale;

/**
 * Where an address is served, read off the address without asking a name server.
 *
 * @param scheme lower-case
 * @param host lower-case; an IPv6 address stands in brackets
 * @param port never negative: the scheme's own where the address has none
 */
public record Origin(String scheme, String host, int port) {

  /** Of an address that {@link AddressSyntaxRules} lets pass, which has a scheme and a host. */
  public static Origin of(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
    int port = address.getPort() < 0 ? standardPort(scheme) : address.getPort();
    return new Origin(scheme, host, port);
  }

  /** Such as {@code acme.example:443}. */
  public String hostAndPort() {
    return host + ":" + port;
  }

  /** An address on this origin. */
  public URI at(String path) {
    return URI.create(this + path);
  }

  private static int standardPort(String scheme) {
    return "https".equals(scheme) ? 443 : 80;
  }

  /** As an address is written: the scheme's own port is left out. */
  @Override
  public String toString() {
    return scheme + "://" + (port == standardPort(scheme) ? host : hostAndPort());
  }
}
