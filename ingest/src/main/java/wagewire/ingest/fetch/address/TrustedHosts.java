package wagewire.ingest.fetch.address;

import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hosts with ports that the user configured; only these may be local or in a private network. Safe
 * for any number of threads.
 */
public final class TrustedHosts {

  private final Set<String> hosts = ConcurrentHashMap.newKeySet();

  public static TrustedHosts of(URI... addresses) {
    TrustedHosts trusted = new TrustedHosts();
    for (URI address : addresses) {
      trusted.add(address);
    }
    return trusted;
  }

  /** Trusts the address's host at its port only. */
  public void add(URI address) {
    hosts.add(Origin.of(address).hostAndPort());
  }

  public boolean has(Origin origin) {
    return hosts.contains(origin.hostAndPort());
  }

  boolean has(String host, int port) {
    return has(new Origin("", host, port));
  }
}
