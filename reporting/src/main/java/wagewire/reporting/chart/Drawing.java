package wagewire.reporting.chart;

import java.awt.Color;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import wagewire.reporting.chart.IntervalChart.Mark;
import wagewire.reporting.chart.LineChart.Line;
import wagewire.reporting.chart.LineChart.Point;

/** Draws charts: finding as title, direct labels in place of a legend, intervals to be seen. */
final class Drawing {

  /** Of a letter, in pixels. */
  private static final double LETTER = 8.4;

  /** Of a plot, in pixels, beside the labels of its rows or numbers. */
  private static final double ROWS = 520;

  private static final double LINES = 680;
  private static final double MARGIN = 0.08;

  private static final double ROOM_FOR_DOT = 0.02;

  /** Of the whole range, between the labels of two lines. */
  private static final double GAP = 0.06;

  private static final int BAND_ALPHA = 38;

  private Drawing() {}

  static JFreeChart of(Chart chart) {
    return switch (chart) {
      case IntervalChart intervals -> intervals(intervals);
      case LineChart lines -> lines(lines);
    };
  }

  private static JFreeChart intervals(IntervalChart chart) {
    DefaultCategoryDataset rows = new DefaultCategoryDataset();
    chart.marks().forEach(mark -> rows.addValue(mark.value(), "", mark.label()));
    CategoryAxis labels = new CategoryAxis();
    Style.apply(labels);
    labels.setMaximumCategoryLabelWidthRatio(0.9f);
    labels.setLowerMargin(0);
    labels.setUpperMargin(0);
    NumberAxis scale = new NumberAxis();
    Style.applyToScale(scale);
    double low = Math.min(0, ends(chart.marks()).min().orElse(0));
    double high = Math.max(0, ends(chart.marks()).max().orElse(1));
    double span = high > low ? high - low : 1;
    scale.setRange(
        low - (low < 0 ? MARGIN : ROOM_FOR_DOT) * span,
        high + room(chart.marks().stream().map(Mark::text), ROWS) * span);
    scale.setNumberFormatOverride(format(chart.unit()));
    CategoryPlot plot =
        new CategoryPlot(rows, labels, scale, new IntervalRenderer(chart.marks(), 0));
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
    plot.setRangeGridlinePaint(Style.GRID);
    plot.setRangeGridlineStroke(Style.THIN);
    plot.setRangeZeroBaselineVisible(true);
    plot.setRangeZeroBaselinePaint(Style.CONTEXT);
    return Style.framed(chart, plot);
  }

  /** So much of the range as the longest text needs behind its end. */
  private static double room(Stream<String> texts, double width) {
    double longest = LETTER * (texts.mapToInt(String::length).max().orElse(0) + 2);
    return longest / (width - longest);
  }

  private static DoubleStream ends(List<Mark> marks) {
    return marks.stream()
        .flatMap(mark -> Stream.of(mark.value(), mark.low(), mark.high()))
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue);
  }

  private static NumberFormat format(IntervalChart.Unit unit) {
    DecimalFormatSymbols signs = DecimalFormatSymbols.getInstance(Locale.ROOT);
    return switch (unit) {
      case CHANGE -> new SignedPercent();
      case SHARE -> new DecimalFormat("0 %", signs);
      case POINTS -> new DecimalFormat("+0.0;−0.0", signs);
      case DOLLARS -> new DecimalFormat("$#,##0", signs);
    };
  }

  private static JFreeChart lines(LineChart chart) {
    YIntervalSeriesCollection all = new YIntervalSeriesCollection();
    DeviationRenderer renderer = new DeviationRenderer(true, false);
    XYPlot plot = new XYPlot(all, days(lastDay(chart)), scale(), renderer);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Style.GRID);
    plot.setRangeGridlineStroke(Style.THIN);
    List<Line> fromBehind = chart.lines().reversed();
    List<Double> heights =
        LabelHeights.apart(fromBehind.stream().map(Drawing::last).toList(), GAP * span(chart));
    for (int i = 0; i < fromBehind.size(); i++) {
      Line line = fromBehind.get(i);
      boolean isSubject = i == fromBehind.size() - 1;
      Color colour = isSubject ? Style.ACCENT : Style.CONTEXT;
      all.addSeries(series(line, isSubject));
      renderer.setSeriesPaint(i, colour);
      renderer.setSeriesStroke(i, isSubject ? Style.LINE : Style.THIN);
      renderer.setSeriesFillPaint(i, colour);
      plot.addAnnotation(label(line, heights.get(i), colour));
    }
    renderer.setAlpha(BAND_ALPHA / 255f);
    plot.getDomainAxis().setUpperMargin(room(chart.lines().stream().map(Drawing::name), LINES));
    return Style.framed(chart, plot);
  }

  private static Instant lastDay(LineChart chart) {
    return chart.lines().stream()
        .map(line -> line.points().getLast().day().atStartOfDay(ZoneOffset.UTC).toInstant())
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private static DateAxis days(Instant last) {
    DateAxis days = new DateAxis(null, TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
    Style.applyToScale(days);
    days.setDateFormatOverride(new MonthsUntil(last));
    days.setLowerMargin(0.01);
    return days;
  }

  private static NumberAxis scale() {
    NumberAxis scale = new NumberAxis();
    Style.applyToScale(scale);
    scale.setAutoRangeIncludesZero(false);
    return scale;
  }

  /** Only the subject has a band; others would hide it. */
  private static YIntervalSeries series(Line line, boolean isSubject) {
    YIntervalSeries series = new YIntervalSeries(line.name());
    for (Point point : line.points()) {
      double low = isSubject ? point.low() : point.value();
      double high = isSubject ? point.high() : point.value();
      series.add(milliseconds(point), point.value(), low, high);
    }
    return series;
  }

  private static double span(LineChart chart) {
    DoubleSummaryStatistics ends =
        chart.lines().stream()
            .flatMap(line -> line.points().stream())
            .flatMapToDouble(point -> DoubleStream.of(point.low(), point.high()))
            .summaryStatistics();
    return ends.getMax() - ends.getMin();
  }

  private static String name(Line line) {
    return "%s %.0f".formatted(line.name(), last(line));
  }

  private static double last(Line line) {
    return line.points().getLast().value();
  }

  /** Name and last value, behind the end of the line. */
  private static XYTextAnnotation label(Line line, double height, Color colour) {
    Point last = line.points().getLast();
    XYTextAnnotation label = new XYTextAnnotation("  " + name(line), milliseconds(last), height);
    label.setTextAnchor(TextAnchor.CENTER_LEFT);
    label.setFont(Style.STRONG);
    label.setPaint(colour);
    return label;
  }

  private static double milliseconds(Point point) {
    return point.day().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}
