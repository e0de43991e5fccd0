package wagewire.ingest.fetch;

import java.net.URI;
import wagewire.ingest.fetch.address.Origin;

/** Reads hosts off addresses, without asking a name server. */
public final class Hosts {

  private Hosts() {}

  /** Lower-case host and port, such as {@code api.lever.co:443}. */
  public static String of(URI address) {
    return Origin.of(address).hostAndPort();
  }

  /** True where two addresses name one host, whatever port and scheme. */
  static boolean same(URI left, URI right) {
    return Origin.of(left).host().equals(Origin.of(right).host());
  }
}
