package wagewire.app.command.service;

import java.net.InetAddress;
import java.time.Clock;
import wagewire.app.connect.ServedWarehouse;
import wagewire.app.metrics.Metrics;
import wagewire.app.metrics.RequestMetrics;
import wagewire.app.metrics.WarehouseMetrics;
import wagewire.reporting.serve.AccessPolicy;
import wagewire.reporting.serve.HttpService;
import wagewire.reporting.serve.HttpSettings;

/**
 * Address and access rules of the HTTP service.
 *
 * @param port 0 for a free one
 */
public record HttpEndpoint(InetAddress host, int port, AccessPolicy access) {

  HttpService start(ServedWarehouse served, Metrics metrics) {
    return HttpService.start(served.warehouse(), host, port, settings(served, access, metrics));
  }

  /** Returns the service's settings; binds metrics of the warehouse and of requests. */
  public static HttpSettings settings(
      ServedWarehouse served, AccessPolicy access, Metrics metrics) {
    WarehouseMetrics.bind(metrics, served.warehouse(), Clock.systemUTC());
    return new HttpSettings(
        access, metrics::scrape, new RequestMetrics(metrics), CrawlSchemaReader.of(served.owner()));
  }

  /** Returns the URL of the started service. */
  String address(HttpService service) {
    return "http://%s:%d".formatted(host.getHostAddress(), service.port());
  }
}
