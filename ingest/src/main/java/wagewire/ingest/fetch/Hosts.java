package wagewire.ingest.fetch;

import java.net.URI;
import java.util.Locale;

/** Reads hosts off addresses, without asking a name server. */
public final class Hosts {

  private Hosts() {}

  /** Lower-case host and port, such as {@code api.lever.co:443}. */
  public static String of(URI address) {
    int port = address.getPort();
    int standard = "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    return name(address) + ":" + (port < 0 ? standard : port);
  }

  /** True where two addresses name one host, whatever port and scheme. */
  static boolean same(URI left, URI right) {
    return name(left).equals(name(right));
  }

  static boolean isLoopback(URI address) {
    String name = name(address);
    return name.equals("localhost") || name.equals("[::1]") || name.startsWith("127.");
  }

  private static String name(URI address) {
    String host = address.getHost();
    return host == null ? "" : host.toLowerCase(Locale.ROOT);
  }
}
