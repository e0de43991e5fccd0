package wagewire.reporting.chart;

import java.awt.Color;
import java.io.Serial;
import java.text.FieldPosition;
import java.text.SimpleDateFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import wagewire.reporting.chart.LineChart.Gap;
import wagewire.reporting.chart.LineChart.Line;
import wagewire.reporting.chart.LineChart.Point;

/** Draws lines over time, the subject's with a band for its interval. */
final class LineDrawing {

  /** Least distance between two labels, as a fraction of the scale. */
  private static final double GAP = 0.055;

  private static final Duration HALF_A_YEAR = Duration.ofDays(182);
  private static final int BAND_ALPHA = 38;

  /** Room left of the first day, as a fraction of the time shown. */
  private static final double LEFT = 0.01;

  private LineDrawing() {}

  static JFreeChart of(LineChart chart, ChartVariant look) {
    ChartTheme theme = look.theme();
    YIntervalSeriesCollection all = new YIntervalSeriesCollection();
    DeviationRenderer renderer = new DeviationRenderer(true, false);
    XYPlot plot =
        new XYPlot(
            all, days(firstDay(chart), lastDay(chart), look), scale(chart.unit(), theme), renderer);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(theme.grid());
    plot.setRangeGridlineStroke(ChartStyle.THIN);
    List<Line> fromBehind = chart.lines().reversed();
    for (int i = 0; i < fromBehind.size(); i++) {
      Line line = fromBehind.get(i);
      boolean isSubject = i == fromBehind.size() - 1;
      Color colour = isSubject ? theme.accent() : theme.context();
      for (List<Point> stretch : LineSegments.of(line.points(), Point::day)) {
        int number = all.getSeriesCount();
        all.addSeries(series(number, stretch, isSubject));
        renderer.setSeriesPaint(number, colour);
        renderer.setSeriesStroke(number, isSubject ? ChartStyle.LINE : ChartStyle.THIN);
        renderer.setSeriesFillPaint(number, colour);
      }
    }
    addLabels(plot, chart, fromBehind, look);
    renderer.setAlpha(BAND_ALPHA / 255f);
    double first = firstDay(chart).toEpochMilli();
    double last = lastDay(chart).toEpochMilli();
    double room =
        ChartStyle.room(
            chart.lines().stream().map(line -> label(chart, line, look)), look.plotWidth());
    plot.getDomainAxis()
        .setRange(first - LEFT * (last - first) - 1, last + room * (last - first) + 1);
    JFreeChart framed = ChartStyle.framed(chart, plot, theme);
    List<Gap> gaps = chart.lines().getFirst().gaps();
    if (!gaps.isEmpty()) {
      plot.setAxisOffset(NotShownMarks.BELOW_LINES);
      plot.addAnnotation(new NotShownMarks(gaps.stream().map(Gap::day).toList(), theme));
      framed.addSubtitle(ChartStyle.note(NotShownMarks.note(gaps), theme));
    }
    if (look.isNarrow()) {
      framed.addSubtitle(2, ChartStyle.names(names(chart), theme));
    }
    return framed;
  }

  /** Adds a column of labels after the last day, to which dots lead from lines that end before. */
  private static void addLabels(
      XYPlot plot, LineChart chart, List<Line> fromBehind, ChartVariant look) {
    Range scale = plot.getRangeAxis().getRange();
    double gap = GAP * scale.getLength();
    List<Double> heights =
        LabelHeights.apart(
            fromBehind.stream().map(LineDrawing::last).toList(),
            gap,
            scale.getUpperBound() - gap / 2);
    double column = lastDay(chart).toEpochMilli();
    for (int i = 0; i < fromBehind.size(); i++) {
      Line line = fromBehind.get(i);
      boolean isSubject = i == fromBehind.size() - 1;
      if (!isSubject && look.isNarrow()) {
        continue;
      }
      Color colour = isSubject ? look.theme().accent() : look.theme().context();
      double end = milliseconds(line.points().getLast());
      if (end < column) {
        plot.addAnnotation(
            new XYLineAnnotation(end, last(line), column, heights.get(i), ChartStyle.DOTS, colour));
      }
      plot.addAnnotation(label(label(chart, line, look), column, heights.get(i), colour));
    }
  }

  private static Instant firstDay(LineChart chart) {
    return chart.lines().stream()
        .map(line -> start(line.points().getFirst().day()))
        .min(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private static Instant lastDay(LineChart chart) {
    return chart.lines().stream()
        .flatMap(line ->
            Stream.concat(
                Stream.of(line.points().getLast().day()), line.gaps().stream().map(Gap::day)))
        .map(LineDrawing::start)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  /** A label names a month, so no two may stand in the same one. */
  private static DateAxis days(Instant first, Instant last, ChartVariant look) {
    DateAxis days = new DateAxis(null, TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
    ChartStyle.applyToScale(days, look.theme());
    days.setDateFormatOverride(new AxisMonthFormat(last));
    if (Duration.between(first, last).compareTo(HALF_A_YEAR) < 0) {
      days.setTickUnit(new DateTickUnit(DateTickUnitType.MONTH, look.isNarrow() ? 2 : 1));
    }
    return days;
  }

  /** Changes, counts and shares are read against 0, levels against each other. */
  private static NumberAxis scale(ChartUnit unit, ChartTheme theme) {
    NumberAxis scale = new NumberAxis();
    ChartStyle.applyToScale(scale, theme);
    boolean fromZero =
        unit != ChartUnit.INDEX && unit != ChartUnit.DOLLARS && unit != ChartUnit.AMOUNT;
    scale.setAutoRangeIncludesZero(fromZero);
    scale.setNumberFormatOverride(unit.format());
    if (unit == ChartUnit.CHANGE || unit == ChartUnit.COUNT) {
      scale.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    }
    return scale;
  }

  /** Only the subject has a band; others would hide it. */
  private static YIntervalSeries series(int key, List<Point> points, boolean isSubject) {
    YIntervalSeries series = new YIntervalSeries(key);
    for (Point point : points) {
      double low = isSubject ? point.low() : point.value();
      double high = isSubject ? point.high() : point.value();
      series.add(milliseconds(point), point.value(), low, high);
    }
    return series;
  }

  /** Returns the label of a line: in narrow layouts its last value alone. */
  private static String label(LineChart chart, Line line, ChartVariant look) {
    return look.isNarrow() ? chart.unit().format().format(last(line)) : name(chart, line);
  }

  private static String names(LineChart chart) {
    return chart.lines().stream().map(line -> name(chart, line)).collect(Collectors.joining(" · "));
  }

  private static String name(LineChart chart, Line line) {
    return line.name() + " " + chart.unit().format().format(last(line));
  }

  private static double last(Line line) {
    return line.points().getLast().value();
  }

  private static XYTextAnnotation label(String name, double day, double height, Color colour) {
    XYTextAnnotation label = new XYTextAnnotation("  " + name, day, height);
    label.setTextAnchor(TextAnchor.CENTER_LEFT);
    label.setFont(ChartStyle.STRONG);
    label.setPaint(colour);
    return label;
  }

  private static double milliseconds(Point point) {
    return start(point.day()).toEpochMilli();
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Nov 2026; nothing after the last day, where labels of lines stand. */
  private static final class AxisMonthFormat extends SimpleDateFormat {

    @Serial private static final long serialVersionUID = 1L;

    private final Instant last;

    private AxisMonthFormat(Instant last) {
      super("MMM yyyy", Locale.US);
      setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
      this.last = last;
    }

    @Override
    public StringBuffer format(Date date, StringBuffer text, FieldPosition position) {
      return date.toInstant().isAfter(last) ? text : super.format(date, text, position);
    }
  }
}
