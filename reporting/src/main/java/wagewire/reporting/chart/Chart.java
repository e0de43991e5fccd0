package wagewire.reporting.chart;

/** A chart before it is drawn. */
public sealed interface Chart permits IntervalChart, LineChart {

  /** The finding, as a sentence. */
  String title();

  /** Measure and unit. */
  String subtitle();

  /** Week, release and where the data come from. */
  String source();
}
