package wagewire.app.command.service;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.app.metrics.StageMetrics;
import wagewire.ingest.store.CrawlSchema;
import wagewire.transform.normalise.Normaliser;
import wagewire.transform.service.TransformWorker;

/** {@code transform}: runs only the normaliser, for deployments on several machines. */
@Command(
    name = "transform",
    mixinStandardHelpOptions = true,
    description = "Normalises observed listings until it is stopped.")
public final class TransformCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;
  @Mixin private ServiceOptions service;

  @Override
  public Integer call() {
    try (Servers servers = Servers.all(options)) {
      CrawlSchema.migrate(servers.dataSource());
      servers.kafka().ensureTopics();
      TransformWorker worker =
          new TransformWorker(servers.kafka().objects(), Normaliser.load(), Clock.systemUTC());
      StageMetrics.transform(service.metrics(), worker);
      return service.run(
          options.commandLine(), servers, worker, () -> worker.failure() == null, worker::failure);
    }
  }
}
