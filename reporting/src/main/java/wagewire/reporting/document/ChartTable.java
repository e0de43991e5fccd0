package wagewire.reporting.document;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Numbers;
import wagewire.reporting.chart.Chart;
import wagewire.reporting.chart.IntervalChart;
import wagewire.reporting.chart.LineChart;
import wagewire.reporting.figure.FigureFormat;

/** Data of a chart as a table. */
final class ChartTable {

  private ChartTable() {}

  /**
   * @return null for values below each other, which stand in a table beside their chart
   */
  static @Nullable Grid of(Chart chart) {
    return switch (chart) {
      case LineChart lines -> of(lines);
      case IntervalChart _ -> null;
    };
  }

  private static Grid of(LineChart chart) {
    List<LocalDate> days =
        chart.lines().stream()
            .flatMap(line -> line.points().stream())
            .map(LineChart.Point::day)
            .distinct()
            .sorted()
            .toList();
    return new Grid(
        "Chart data, newest first",
        Stream.concat(Stream.of("To"), chart.lines().stream().map(LineChart.Line::name)).toList(),
        days.reversed().stream()
            .map(day ->
                new Grid.Row(
                    Grid.Cell.of(Numbers.day(day)),
                    chart.lines().stream().map(line -> cell(chart, line, day)).toList()))
            .toList());
  }

  private static Grid.Cell cell(LineChart chart, LineChart.Line line, LocalDate day) {
    return line.points().stream()
        .filter(point -> point.day().equals(day))
        .findFirst()
        .map(point -> Grid.Cell.of(text(chart, point.value()), range(chart, point)))
        .orElse(Grid.Cell.of(FigureFormat.MISSING));
  }

  private static String range(LineChart chart, LineChart.Point point) {
    return point.low() < point.high()
        ? text(chart, point.low()) + " to " + text(chart, point.high())
        : "";
  }

  private static String text(LineChart chart, double value) {
    return switch (chart.unit()) {
      case INDEX, COUNT, AMOUNT -> Numbers.count(value);
      case DOLLARS -> "$" + Numbers.count(value);
      case SHARE -> Numbers.share(value, null);
      case CHANGE -> FigureFormat.percent(value);
      case POINTS -> Numbers.signed(value, 1);
    };
  }
}
