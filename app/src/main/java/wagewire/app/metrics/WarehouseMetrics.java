package wagewire.app.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.RejectionReason;
import wagewire.reporting.health.Freshness;
import wagewire.warehouse.Warehouse;

/** Metrics of the age of the release and the health of the boards, from the warehouse. */
public final class WarehouseMetrics {

  private static final Duration FRESH = Duration.ofSeconds(30);
  private static final List<String> OUTCOMES =
      Arrays.stream(FetchOutcome.values()).map(FetchOutcome::id).toList();
  private static final List<String> CODES =
      Arrays.stream(RejectionReason.values()).map(RejectionReason::id).toList();

  private final CachedMeasurement<Freshness> recent;
  private final MultiGauge boards;
  private final MultiGauge outcomes;
  private final MultiGauge rejections;

  private WarehouseMetrics(Metrics metrics, CachedMeasurement<Freshness> recent) {
    this.recent = recent;
    this.boards = gauges(metrics, "wagewire.boards", "Boards of the last five weeks");
    this.outcomes =
        gauges(metrics, "wagewire.board.outcomes", "The same by how their newest fetches ended");
    this.rejections =
        gauges(metrics, "wagewire.rejections", "Items that were refused in the last 28 days");
  }

  /** Adds gauges that query the warehouse at each scrape, at most every 30 seconds. */
  public static void bind(Metrics metrics, Warehouse warehouse, Clock clock) {
    CachedMeasurement<Freshness> recent =
        new CachedMeasurement<>(FRESH, () -> Freshness.read(warehouse.sql()));
    gauge(
        metrics,
        "wagewire.release.age",
        "Since the newest release was made",
        "seconds",
        recent,
        one -> one.ageSeconds(clock.instant()));
    gauge(
        metrics,
        "wagewire.release.late",
        "Whole weeks that are over and have no release yet",
        "weeks",
        recent,
        one -> one.weeksLate(clock.instant()));
    WarehouseMetrics measures = new WarehouseMetrics(metrics, recent);
    metrics.beforeScrape(measures::look);
  }

  private void look() {
    Optional<Freshness> now = recent.get();
    Map<String, Long> health =
        now.map(one -> Map.of("healthy", one.healthy(), "unhealthy", one.unhealthy()))
            .orElse(Map.of());
    tell(boards, "state", health);
    tell(outcomes, "outcome", now.map(one -> withZeros(OUTCOMES, one.outcomes())).orElse(Map.of()));
    tell(rejections, "code", now.map(one -> withZeros(CODES, one.rejections())).orElse(Map.of()));
  }

  /** Adds zeros for names that did not occur, so that a monitor sees their first occurrence. */
  private static Map<String, Long> withZeros(List<String> names, Map<String, Long> counts) {
    Map<String, Long> all = new HashMap<>(counts);
    names.forEach(name -> all.putIfAbsent(name, 0L));
    return all;
  }

  private static void tell(MultiGauge gauges, String tag, Map<String, Long> values) {
    List<MultiGauge.Row<?>> rows =
        values.entrySet().stream()
            .<MultiGauge.Row<?>>map(
                one -> MultiGauge.Row.of(Tags.of(tag, one.getKey()), one.getValue()))
            .toList();
    gauges.register(rows, true);
  }

  private static MultiGauge gauges(Metrics metrics, String name, String meaning) {
    return MultiGauge.builder(name).description(meaning).register(metrics.registry());
  }

  private static void gauge(
      Metrics metrics,
      String name,
      String meaning,
      String unit,
      CachedMeasurement<Freshness> recent,
      ToDoubleFunction<Freshness> value) {
    Gauge.builder(name, recent, one -> one.get().map(value::applyAsDouble).orElse(Double.NaN))
        .description(meaning)
        .baseUnit(unit)
        .strongReference(true)
        .register(metrics.registry());
  }
}
