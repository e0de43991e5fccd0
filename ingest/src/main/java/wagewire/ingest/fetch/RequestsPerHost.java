package wagewire.ingest.fetch;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Lets a fixed number of requests be in flight to each host, in the order they came. */
public final class RequestsPerHost implements HostGate {

  private final int elsewhere;
  private final int loopback;
  private final Map<String, Semaphore> hosts = new ConcurrentHashMap<>();

  /**
   * @param elsewhere requests in flight to any other host
   * @param loopback requests in flight to a server on this machine
   */
  public RequestsPerHost(int elsewhere, int loopback) {
    this.elsewhere = elsewhere;
    this.loopback = loopback;
  }

  @Override
  public Permit enter(URI address) throws InterruptedException {
    Semaphore host =
        hosts.computeIfAbsent(
            Hosts.of(address),
            name -> new Semaphore(Hosts.isLoopback(address) ? loopback : elsewhere, true));
    host.acquire();
    return host::release;
  }
}
