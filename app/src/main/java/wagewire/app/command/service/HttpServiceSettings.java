package wagewire.app.command.service;

import java.time.Clock;
import javax.sql.DataSource;
import wagewire.app.metrics.Metrics;
import wagewire.app.metrics.RequestMetrics;
import wagewire.app.metrics.WarehouseMetrics;
import wagewire.reporting.serve.Access;
import wagewire.reporting.serve.HttpSettings;
import wagewire.reporting.warehouse.Warehouse;

/** How a command that serves figures does so. */
public final class HttpServiceSettings {

  private HttpServiceSettings() {}

  /** With the metrics of the warehouse and of the requests. */
  public static HttpSettings settings(
      Warehouse warehouse, DataSource database, Access access, Metrics metrics) {
    WarehouseMetrics.bind(metrics, warehouse, Clock.systemUTC());
    return new HttpSettings(
        access, metrics::scrape, new RequestMetrics(metrics), CrawlSchemaReader.of(database));
  }
}
