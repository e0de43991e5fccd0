package wagewire.ingest.fetch.pace;

import java.net.InetAddress;
import java.net.UnknownHostException;
import wagewire.ingest.fetch.address.AddressBlocks;
import wagewire.ingest.fetch.address.NameLookup;
import wagewire.ingest.fetch.address.Origin;
import wagewire.ingest.fetch.address.TrustedHosts;

/**
 * Spares everybody's servers and hurries one's own: a host that the user wrote by hand and that no
 * public address has. A public mirror is a public host, whoever named it.
 */
public final class StandardPace implements PaceRules {

  private final NameLookup names;
  private final TrustedHosts trusted;

  public StandardPace(NameLookup names, TrustedHosts trusted) {
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
        if (AddressBlocks.refusal(address).isEmpty()) {
          return false;
        }
      }
      return true;
    } catch (UnknownHostException _) {
      return false;
    }
  }
}
