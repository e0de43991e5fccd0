package wagewire.ingest.fetch.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Resolves host names. */
@FunctionalInterface
public interface DnsLookup {

  /** The system's own resolver. */
  DnsLookup SYSTEM = host -> List.of(InetAddress.getAllByName(host));

  /** Returns all addresses of a name, or the address itself for a literal; never empty. */
  List<InetAddress> addresses(String host) throws UnknownHostException;
}
