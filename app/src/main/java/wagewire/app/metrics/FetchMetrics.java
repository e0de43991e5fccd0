package wagewire.app.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;
import wagewire.ingest.publish.CollectReport;

/** Metrics of visits to boards: outcomes and numbers of listings. */
public final class FetchMetrics implements Consumer<CollectReport> {

  private final MeterRegistry registry;

  public FetchMetrics(Metrics metrics) {
    this.registry = metrics.registry();
  }

  @Override
  public void accept(CollectReport report) {
    String platform = report.board().platform();
    Counter.builder("wagewire.fetches")
        .description("Visits to boards")
        .tag("platform", platform)
        .tag("outcome", report.outcome().id())
        .register(registry)
        .increment();
    listings(platform, "published", report.published());
    listings(platform, "unchanged", report.unchanged());
    listings(platform, "rejected", report.rejected());
    listings(platform, "forgotten", report.forgotten());
  }

  private void listings(String platform, String result, int count) {
    Counter.builder("wagewire.listings")
        .description("Listings present at visits of boards")
        .tag("platform", platform)
        .tag("result", result)
        .register(registry)
        .increment(count);
  }
}
