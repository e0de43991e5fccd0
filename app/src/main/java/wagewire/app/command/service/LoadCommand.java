package wagewire.app.command.service;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.app.metrics.StageMetrics;
import wagewire.app.metrics.WarehouseMetrics;
import wagewire.app.pipeline.RemovalSync;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.load.WarehouseLoader;

/** {@code load}: runs only the loader, for deployments on several machines. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description = "Loads normalised postings into the warehouse until it is stopped.")
public final class LoadCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;
  @Mixin private ServiceOptions service;

  @Override
  public Integer call() {
    try (Servers servers = Servers.all(options)) {
      Warehouse warehouse = Warehouse.open(servers.dataSource());
      RemovalSync.agree(servers.dataSource(), warehouse);
      WarehouseLoader loader =
          new WarehouseLoader(warehouse, servers.kafka().objects(), servers.kafka().admin());
      StageMetrics.load(service.metrics(), loader);
      WarehouseMetrics.bind(service.metrics(), warehouse, Clock.systemUTC());
      return service.run(
          options.commandLine(), servers, loader, () -> loader.failure() == null, loader::failure);
    }
  }
}
