package wagewire.lab.validate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import wagewire.lab.validate.IntervalCoverage.EmployerClass;
import wagewire.lab.validate.IntervalCoverage.StatusFilter;
import wagewire.metrics.statistics.Interval;
import wagewire.reporting.chart.Chart;
import wagewire.reporting.chart.ChartUnit;
import wagewire.reporting.chart.IntervalChart;
import wagewire.reporting.chart.IntervalChart.Row;

/** Charts of a validation. */
final class ValidationCharts {

  private static final double NOMINAL = 0.05;

  private final ValidationResult result;
  private final String source;

  private ValidationCharts(ValidationResult result) {
    this.result = result;
    this.source = "%d simulated markets, seed %d".formatted(result.markets(), result.seed());
  }

  /** Returns the charts by file name. */
  static Map<String, Chart> of(ValidationResult result) {
    ValidationCharts charts = new ValidationCharts(result);
    Map<String, Chart> all = new LinkedHashMap<>();
    all.put(
        "misses-published",
        charts.misses(
            "Published figures",
            one -> one.status() == StatusFilter.PUBLISH && one.employers() == EmployerClass.ANY,
            FigureName::of));
    all.put(
        "misses-shown",
        charts.misses(
            "Shown figures, with caution or without",
            one ->
                one.status() == StatusFilter.PUBLISH_OR_CAUTION
                    && one.employers() == EmployerClass.ANY,
            FigureName::of));
    all.put(
        "misses-growth",
        charts.misses(
            "Growth of open postings",
            one ->
                one.status() == StatusFilter.PUBLISH_OR_CAUTION
                    && one.metric().equals("active_growth")
                    && one.employers() != EmployerClass.ANY,
            one ->
                (one.horizon().equals("year") ? "a year" : "four weeks")
                    + ", "
                    + one.employers().label()));
    all.put("bias", charts.bias());
    NaiveCoverage naive = result.naive();
    if (naive != null) {
      all.put("naive", charts.naive(naive));
    }
    return all;
  }

  /** Charts the share of intervals that miss the true value, so that the axis begins at 0. */
  private Chart misses(
      String what, Predicate<IntervalCoverage> which, Function<IntervalCoverage, String> label) {
    List<IntervalCoverage> shown = result.coverages().stream().filter(which).toList();
    long below =
        shown.stream().filter(one -> one.interval().high() < ValidationGate.LEAST_COVERAGE).count();
    List<Row> marks = new ArrayList<>();
    for (IntervalCoverage one : shown) {
      double missed = 1 - one.share();
      marks.add(
          new Row(
              label.apply(one),
              missed,
              1 - one.interval().high(),
              1 - one.interval().low(),
              one.interval().high() < ValidationGate.LEAST_COVERAGE,
              String.format(Locale.ROOT, "%.0f %% of %d", 100 * missed, one.markets())));
    }
    return new IntervalChart(
        below == 0
            ? "%s: none misses the truth significantly too often".formatted(what)
            : "%s: %d of %d kinds miss the truth too often".formatted(what, below, shown.size()),
        "Share of markets whose 95 %% interval misses the truth, with its exact interval; %.0f %% is nominal"
            .formatted(100 * NOMINAL),
        source,
        ChartUnit.SHARE,
        marks);
  }

  private Chart bias() {
    List<Row> marks = new ArrayList<>();
    for (YearBias bias : result.biases()) {
      marks.add(mark(bias.where(), bias.bias()));
      marks.add(mark(bias.where() + ", by measuring", bias.measurement()));
    }
    boolean small =
        result.gates().stream()
            .filter(gate -> gate.demand().contains("is off by"))
            .allMatch(ValidationGate::passed);
    return new IntervalChart(
        small
            ? "Growth over a year: no bias beyond half a point and chance"
            : "Growth over a year: a bias beyond half a point in some markets",
        "Mean of figure less truth in points, with its 95 % interval",
        source,
        ChartUnit.POINTS,
        marks);
  }

  private static Row mark(String label, MeanOfMarkets mean) {
    boolean known = mean.error() != null;
    return new Row(
        label,
        mean.mean(),
        known ? mean.mean() - mean.reach() : null,
        known ? mean.mean() + mean.reach() : null,
        false,
        String.format(Locale.ROOT, "%+.2f", mean.mean()).replace('-', '−'));
  }

  private Chart naive(NaiveCoverage naive) {
    return new IntervalChart(
        naive.naive() < ValidationGate.MOST_NAIVE * naive.markets()
            ? "Where more boards are collected, plain counting misses the truth"
            : "Where more boards are collected, plain counting holds the truth too often",
        "Share of markets in which growth over a year holds the truth, both with the same width",
        source,
        ChartUnit.SHARE,
        List.of(
            mark("matched employers", naive.panel(), naive.markets(), naive.panelInterval()),
            mark("plain counting", naive.naive(), naive.markets(), naive.naiveInterval())));
  }

  private static Row mark(String label, int held, int markets, Interval interval) {
    return new Row(
        label,
        (double) held / markets,
        interval.low(),
        interval.high(),
        false,
        "%d of %d".formatted(held, markets));
  }
}
