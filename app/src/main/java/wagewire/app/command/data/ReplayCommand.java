package wagewire.app.command.data;

import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.EngineOption;
import wagewire.app.connect.Servers;
import wagewire.app.pipeline.Pipeline;
import wagewire.app.replay.ReplayText;
import wagewire.app.replay.VocabularyReplay;
import wagewire.transform.normalise.Normaliser;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.engine.RemoteEngine;

/** {@code replay}: normalises the kept listings again with this program's vocabulary. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description =
        "Normalises listings again that another vocabulary read, from the published fields that"
            + " the warehouse keeps. The next refresh restates all history. Stop workers of older"
            + " versions first.")
public final class ReplayCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;
  @Mixin private EngineOption engine;

  @Override
  public Integer call() {
    Clock clock = Clock.systemUTC();
    Normaliser normaliser = Normaliser.load();
    try (Servers servers = Servers.all(options);
        RemoteEngine machines = machines(servers)) {
      Warehouse warehouse = Warehouse.open(servers.dataSource());
      VocabularyReplay replaying = new VocabularyReplay(servers, warehouse, normaliser, machines);
      try (Pipeline pipeline = Pipeline.start(servers, warehouse, clock)) {
        pipeline.catchUp(records -> {});
        VocabularyReplay.Counts counts = pipeline.watch(replaying::run);
        pipeline.catchUp(records -> {});
        options.print(counts, String.join("\n", ReplayText.of(counts)));
      }
      return 0;
    }
  }

  private @Nullable RemoteEngine machines(Servers servers) {
    Supplier<RemoteEngine> connect = engine.machines(options.settings(), servers);
    return connect == null ? null : connect.get();
  }
}
