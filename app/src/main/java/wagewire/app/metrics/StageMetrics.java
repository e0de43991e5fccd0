package wagewire.app.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import wagewire.app.connect.Servers;
import wagewire.app.pipeline.PipelineProgress;
import wagewire.model.event.RejectionReason;
import wagewire.transform.service.TransformWorker;
import wagewire.warehouse.load.WarehouseLoader;

/** Metrics of the stages of the pipeline: their work and their lag. */
public final class StageMetrics {

  private static final Duration FRESH = Duration.ofSeconds(10);

  private StageMetrics() {}

  public static void transform(Metrics metrics, TransformWorker worker) {
    counter(
        metrics,
        "wagewire.transform.observations",
        "Observations that were read",
        worker,
        one -> one.counts().read());
    counter(
        metrics,
        "wagewire.transform.retries",
        "How often the work was taken up again after a failure of Kafka's",
        worker,
        one -> one.counts().retries());
    for (RejectionReason reason : RejectionReason.values()) {
      FunctionCounter.builder(
              "wagewire.transform.rejected",
              worker,
              one -> one.counts().rejected().getOrDefault(reason, 0L))
          .description("Observations that are no posting")
          .tag("code", reason.id())
          .register(metrics.registry());
    }
  }

  public static void load(Metrics metrics, WarehouseLoader loader) {
    counter(
        metrics,
        "wagewire.load.records",
        "Records that were taken in",
        loader,
        WarehouseLoader::taken);
    counter(
        metrics,
        "wagewire.load.unreadable",
        "Records that were passed over",
        loader,
        WarehouseLoader::unreadable);
  }

  /** Adds gauges of the lag, which query Kafka at each scrape, at most every ten seconds. */
  public static void lag(Metrics metrics, Servers servers) {
    PipelineProgress progress =
        PipelineProgress.impatient(servers.kafka().admin(), servers.dataSource());
    lag(metrics.registry(), "transform", new CachedMeasurement<>(FRESH, progress::toNormalise));
    lag(metrics.registry(), "load", new CachedMeasurement<>(FRESH, progress::toLoad));
  }

  private static void lag(MeterRegistry registry, String stage, CachedMeasurement<Long> behind) {
    Gauge.builder(
            "wagewire.lag.records",
            behind,
            one -> one.get().map(Long::doubleValue).orElse(Double.NaN))
        .description("Records that a stage has not taken yet")
        .tag("stage", stage)
        .strongReference(true)
        .register(registry);
  }

  /** Measures the duration of making a release. */
  public static <T> T refresh(Metrics metrics, Supplier<T> work) {
    return Timer.builder("wagewire.refresh")
        .description("Making a release, or finding that nothing is new")
        .register(metrics.registry())
        .record(work);
  }

  private static <T> void counter(
      Metrics metrics, String name, String meaning, T state, ToDoubleFunction<T> value) {
    FunctionCounter.builder(name, state, value).description(meaning).register(metrics.registry());
  }
}
