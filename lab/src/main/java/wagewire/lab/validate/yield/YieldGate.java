package wagewire.lab.validate.yield;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wagewire.lab.market.settings.NamedWorld;

/**
 * A requirement on the wanted figures of a world.
 *
 * @param measured what it is compared with, as text
 */
record YieldGate(String demand, boolean met, String measured) {

  private static final double NOMINAL = 0.95;
  private static final double LEAST_OF_METRIC = 0.92;
  private static final int FIGURES_OF_METRIC = 200;
  private static final double LEAST_OF_NARROWEST = 0.93;
  private static final double LEAST_OF_COUNTS = 0.90;
  private static final double MOST_ERROR = 0.005;

  static List<YieldGate> all(
      NamedWorld world,
      ShareOfFigures yield,
      ShareOfFigures coverage,
      ShareOfFigures published,
      List<MetricYield> byMetric,
      ShareOfFigures narrowest,
      ShareOfFigures counts) {
    List<YieldGate> gates = new ArrayList<>();
    gates.add(atLeast("printable yield", leastYield(world), yield));
    gates.add(nominal("coverage of published figures", published));
    gates.add(nominal("coverage of shown figures", coverage));
    gates.add(
        new YieldGate(
            "standard error of the coverage at most 0.5 points",
            coverage.error() != null && coverage.error() <= MOST_ERROR,
            coverage.error() == null ? "–" : percent(coverage.error()) + " points"));
    gates.add(metrics(byMetric));
    gates.add(atLeast("coverage of the narrowest fifth", LEAST_OF_NARROWEST, narrowest));
    gates.add(atLeast("markets whose count is within 2 %", LEAST_OF_COUNTS, counts));
    return List.copyOf(gates);
  }

  private static double leastYield(NamedWorld world) {
    return switch (world) {
      case KIND -> 0.85;
      case REAL -> 0.65;
    };
  }

  private static YieldGate atLeast(String name, double least, ShareOfFigures measured) {
    return new YieldGate(
        "%s at least %.0f %%".formatted(name, 100 * least),
        measured.share() != null && measured.share() >= least,
        measured(measured));
  }

  private static YieldGate nominal(String name, ShareOfFigures measured) {
    return new YieldGate(
        name + " at least 95 % less two standard errors",
        measured.reaches(NOMINAL),
        measured(measured));
  }

  private static YieldGate metrics(List<MetricYield> byMetric) {
    List<String> below =
        byMetric.stream()
            .filter(one -> one.inferred() && one.shown() >= FIGURES_OF_METRIC)
            .filter(one -> one.coverage() != null && one.coverage() < LEAST_OF_METRIC)
            .map(one ->
                "%s %s %s %%".formatted(one.metric(), one.horizon(), percent(one.coverage())))
            .toList();
    return new YieldGate(
        "no metric with 200 figures is covered less often than 92 %",
        below.isEmpty(), below.isEmpty() ? "none is" : String.join("; ", below));
  }

  /** Returns a share in per cent, its standard error, and the numbers that it is of. */
  static String measured(ShareOfFigures share) {
    if (share.share() == null) {
      return "no figures";
    }
    String error = share.error() == null ? "" : " (%s)".formatted(percent(share.error()));
    return "%s %%%s, %d of %d"
        .formatted(percent(share.share()), error, share.held(), share.figures());
  }

  /** Returns a share in per cent with one decimal; a dash for null. */
  static String percent(@Nullable Double share) {
    return share == null ? "–" : String.format(Locale.ROOT, "%.1f", 100 * share);
  }
}
