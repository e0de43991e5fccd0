package wagewire.app.command.service;

import java.net.InetAddress;
import javax.sql.DataSource;
import wagewire.app.metrics.Metrics;
import wagewire.reporting.serve.Access;
import wagewire.reporting.serve.HttpService;
import wagewire.warehouse.Warehouse;

/**
 * Address and access rules of the HTTP service.
 *
 * @param port 0 for a free one
 */
record HttpEndpoint(InetAddress host, int port, Access access) {

  HttpService start(Warehouse warehouse, DataSource database, Metrics metrics) {
    return HttpService.start(
        warehouse, host, port, HttpServiceSettings.settings(warehouse, database, access, metrics));
  }

  /** Returns the URL of the started service. */
  String address(HttpService service) {
    return "http://%s:%d".formatted(host.getHostAddress(), service.port());
  }
}
