package wagewire.reporting.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.publishability.Shortfall;
import wagewire.metrics.sentence.Numbers;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureFormat;

/**
 * The last line of a section: what is not shown, what its interval leaves of it and how many boards
 * it would take.
 */
final class NotShown {

  private static final int NAMED = 4;

  /** Digits of a number of boards that can be known. */
  private static final int DIGITS = 2;

  /**
   * A figure and what it is called in its section.
   *
   * @param figure null where there is none
   */
  record Named(String name, @Nullable Figure figure) {}

  private NotShown() {}

  /**
   * Returns the line; empty where every figure is shown.
   *
   * @param boards tracked now
   */
  static Optional<String> line(long boards, List<Named> figures) {
    List<String> parts = new ArrayList<>();
    int others = 0;
    for (Named named : figures) {
      Figure figure = named.figure();
      if (figure != null && !figure.shown() && figure.reason() != null) {
        if (parts.size() < NAMED) {
          parts.add("%s (%s)".formatted(named.name(), why(boards, figure, figure.reason())));
        } else {
          others++;
        }
      }
    }
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "Not shown: %s%s."
            .formatted(
                String.join(", ", parts),
                others == 0
                    ? ""
                    : others == 1 ? " and one other" : " and %d others".formatted(others)));
  }

  /** "anything from −35 to +62 %; it would take some 410 boards". */
  private static String why(long boards, Figure figure, String reason) {
    String left =
        figure.interval() == null
            ? reason.replace('_', ' ')
            : "anything from " + FigureFormat.compatible(figure);
    OptionalDouble times =
        figure.postings() == null || figure.employers() == null
            ? OptionalDouble.empty()
            : Shortfall.timesTheBoards(
                Metric.of(figure.metric()).kind(),
                reason,
                figure.postings(),
                figure.employers(),
                figure.interval());
    return times.isEmpty()
        ? left
        : "%s; it would take some %s boards"
            .formatted(left, Numbers.count(rounded(boards * times.getAsDouble())));
  }

  private static double rounded(double boards) {
    double unit = Math.pow(10, Math.max(0, Math.ceil(Math.log10(boards)) - DIGITS));
    return Math.ceil(boards / unit) * unit;
  }
}
