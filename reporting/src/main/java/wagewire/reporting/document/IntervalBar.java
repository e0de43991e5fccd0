package wagewire.reporting.document;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.figure.Figure;

/**
 * An interval with its value beside those of other rows, in a box of {@link #WIDTH} by {@link
 * #HEIGHT}.
 *
 * @param zero where nothing would be; null where zero is not in the box
 */
public record IntervalBar(String low, String width, String value, @Nullable String zero) {

  public static final int WIDTH = 140;
  public static final int HEIGHT = 16;

  private static final int EDGE = 6;

  /** The values that a column of bars shows. */
  public record Scale(double least, double most) {

    /** Creates the scale of shown figures; changes and shares include zero. */
    public static Scale of(List<Figure> figures) {
      boolean zero = figures.stream().noneMatch(figure -> figure.unit().equals("currency"));
      double[] ends =
          figures.stream()
              .filter(Figure::shown)
              .flatMapToDouble(figure ->
                  Stream.of(figure.value(), figure.ciLow(), figure.ciHigh())
                      .filter(Objects::nonNull)
                      .mapToDouble(Double::doubleValue))
              .toArray();
      DoubleStream all =
          zero
              ? DoubleStream.concat(DoubleStream.of(ends), DoubleStream.of(0))
              : DoubleStream.of(ends);
      var summary = all.summaryStatistics();
      return summary.getCount() == 0
          ? new Scale(0, 1)
          : new Scale(summary.getMin(), summary.getMax());
    }

    private double place(double value) {
      double part = most > least ? (value - least) / (most - least) : 0.5;
      return EDGE + part * (WIDTH - 2 * EDGE);
    }
  }

  /**
   * @return null for a figure that is not shown
   */
  public static @Nullable IntervalBar of(Figure figure, Scale scale) {
    Double value = figure.value();
    if (value == null) {
      return null;
    }
    double low = scale.place(Objects.requireNonNullElse(figure.ciLow(), value));
    double high = scale.place(Objects.requireNonNullElse(figure.ciHigh(), value));
    boolean hasZero = scale.least() <= 0 && scale.most() >= 0;
    return new IntervalBar(
        text(low),
        text(Math.max(1, high - low)),
        text(scale.place(value)),
        hasZero ? text(scale.place(0)) : null);
  }

  private static String text(double position) {
    return String.format(Locale.ROOT, "%.1f", position);
  }
}
