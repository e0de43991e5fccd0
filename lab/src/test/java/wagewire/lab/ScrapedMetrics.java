package wagewire.lab;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.app.metrics.FetchMetrics;
import wagewire.app.metrics.Metrics;
import wagewire.app.metrics.RequestMetrics;
import wagewire.app.metrics.StageMetrics;
import wagewire.app.metrics.WarehouseMetrics;
import wagewire.ingest.publish.CollectReport;
import wagewire.model.board.BoardId;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotStatus;
import wagewire.transform.normalise.Normaliser;
import wagewire.transform.service.TransformWorker;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.load.WarehouseLoader;

/** What Prometheus is answered, of every service at once. */
public final class ScrapedMetrics {

  /** A Monday long after the demo's last week, which ends on 2026-11-22. */
  private static final Clock LATER =
      Clock.fixed(Instant.parse("2026-12-14T06:00:00Z"), ZoneOffset.UTC);

  private ScrapedMetrics() {}

  /** Returns each measure of each service, of the small demo and in one process. */
  public static String ofAllServices() throws Exception {
    CommonOptions options = new CommonOptions(Path.of(SmallDemo.data()), null, null);
    try (Metrics metrics = new Metrics();
        Servers servers = Servers.all(options)) {
      StageMetrics.lag(metrics, servers);
      Warehouse warehouse = Warehouse.open(servers.dataSource());
      WarehouseMetrics.bind(metrics, warehouse, LATER);
      WarehouseLoader loader =
          new WarehouseLoader(warehouse, servers.kafka().objects(), servers.kafka().admin());
      StageMetrics.load(metrics, loader);
      StageMetrics.transform(
          metrics, new TransformWorker(servers.kafka().objects(), Normaliser.load(), LATER));
      new FetchMetrics(metrics)
          .accept(
              new CollectReport(
                  BoardId.parse("lever:acme"),
                  FetchOutcome.OK,
                  SnapshotStatus.COMPLETE,
                  1L,
                  3,
                  2,
                  1,
                  4,
                  null));
      new RequestMetrics(metrics).answered("GET", "/pay", 200, 2_000_000);
      StageMetrics.refresh(metrics, Optional::empty);
      String told = metrics.scrape();
      loader.close();
      return told;
    }
  }
}
