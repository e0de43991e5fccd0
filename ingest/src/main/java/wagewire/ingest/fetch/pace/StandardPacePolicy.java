package wagewire.ingest.fetch.pace;

import java.net.InetAddress;
import java.net.UnknownHostException;
import wagewire.ingest.fetch.address.DnsLookup;
import wagewire.ingest.fetch.address.NonPublicRanges;
import wagewire.ingest.fetch.address.Origin;
import wagewire.ingest.fetch.address.TrustedHosts;

/**
 * Spares everybody's servers and hurries one's own: a host that the user wrote by hand and that no
 * public address has. A public mirror is a public host, whoever named it.
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
