package wagewire.ingest.fetch.address;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import wagewire.ingest.fetch.address.AddressSyntaxRules.UnsafeAddressException;

/**
 * Resolves names for each connection and refuses non-public addresses. The checked address is the
 * one connected to, so that a second look-up cannot differ; addresses are compared by their bits,
 * however they are written.
 */
public final class GuardedDnsResolver implements DnsResolver {

  private final DnsLookup names;
  private final TrustedHosts trusted;

  public GuardedDnsResolver(DnsLookup names, TrustedHosts trusted) {
    this.names = names;
    this.trusted = trusted;
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    List<InetAddress> found = names.addresses(host);
    if (!trusted.has(host, port)) {
      requirePublic(host, found);
    }
    return found.stream().map(address -> new InetSocketAddress(address, port)).toList();
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    List<InetAddress> found = names.addresses(host);
    requirePublic(host, found);
    return found.toArray(InetAddress[]::new);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private static void requirePublic(String host, List<InetAddress> found)
      throws UnsafeAddressException {
    for (InetAddress address : found) {
      Optional<String> refusal = NonPublicRanges.refusal(address);
      if (refusal.isPresent()) {
        throw new UnsafeAddressException(
            "%s is at %s, which is not public: %s"
                .formatted(host, address.getHostAddress(), refusal.get()));
      }
    }
  }

  /** Resolves host names. */
  @FunctionalInterface
  public interface DnsLookup {

    /** The system's own resolver. */
    DnsLookup SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    /** Returns all addresses of a name, or the address itself for a literal; never empty. */
    List<InetAddress> addresses(String host) throws UnknownHostException;
  }
}
