package wagewire.app.command.service;

import java.time.Clock;
import javax.sql.DataSource;
import wagewire.app.metrics.Metrics;
import wagewire.app.metrics.RequestMetrics;
import wagewire.app.metrics.WarehouseMetrics;
import wagewire.reporting.serve.Access;
import wagewire.reporting.serve.HttpSettings;
import wagewire.warehouse.Warehouse;

/** Creates the settings of the HTTP service of a command. */
public final class HttpServiceSettings {

  private HttpServiceSettings() {}

  /** Binds metrics of the warehouse and of requests. */
  public static HttpSettings settings(
      Warehouse warehouse, DataSource database, Access access, Metrics metrics) {
    WarehouseMetrics.bind(metrics, warehouse, Clock.systemUTC());
    return new HttpSettings(
        access, metrics::scrape, new RequestMetrics(metrics), CrawlSchemaReader.of(database));
  }
}
