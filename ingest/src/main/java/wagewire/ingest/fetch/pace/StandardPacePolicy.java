package wagewire.ingest.fetch.pace;

import java.net.InetAddress;
import java.net.UnknownHostException;
import wagewire.ingest.fetch.address.GuardedDnsResolver.DnsLookup;
import wagewire.ingest.fetch.address.NonPublicRanges;
import wagewire.ingest.fetch.address.Origin;
import wagewire.ingest.fetch.address.TrustedHosts;
import wagewire.ingest.fetch.pace.PacePolicy.PaceRule;

/**
 * Limits requests to public hosts, and not to the user's own: a host that the user configured and
 * that has no public address. Public mirrors count as public.
 */
public final class StandardPacePolicy implements PacePolicy {

  private final DnsLookup names;
  private final TrustedHosts trusted;

  public StandardPacePolicy(DnsLookup names, TrustedHosts trusted) {
    this.names = names;
    this.trusted = trusted;
  }

  @Override
  public String lane(Origin origin) {
    return trusted.has(origin) ? origin.hostAndPort() : origin.host();
  }

  @Override
  public PaceRule rule(Origin origin) {
    return trusted.has(origin) && isPrivate(origin.host()) ? PaceRule.OWN : PaceRule.PUBLIC;
  }

  private boolean isPrivate(String host) {
    try {
      for (InetAddress address : names.addresses(host)) {
        if (NonPublicRanges.refusal(address).isEmpty()) {
          return false;
        }
      }
      return true;
    } catch (UnknownHostException _) {
      return false;
    }
  }
}
