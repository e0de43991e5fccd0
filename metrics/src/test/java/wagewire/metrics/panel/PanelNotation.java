package wagewire.metrics.panel;

import java.util.ArrayList;
import java.util.List;

/** Panels written as one line a unit: {@code "acme: 100 110 ? 121"}. */
final class PanelNotation {

  private PanelNotation() {}

  /** {@code ?} missing, {@code -} absent, {@code x} gone, {@code 7*} selected. */
  static List<UnitSeries> of(String... lines) {
    List<UnitSeries> units = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split(":");
      String[] words = parts[1].strip().split(" +");
      WeekState[] states = new WeekState[words.length];
      double[] values = new double[words.length];
      for (int week = 0; week < words.length; week++) {
        states[week] = state(words[week]);
        // A value where nothing was observed must never be read.
        values[week] =
            switch (states[week]) {
              case OBSERVED -> Double.parseDouble(words[week]);
              case SELECTED -> Double.parseDouble(words[week].replace("*", ""));
              case MISSING, ABSENT, GONE -> 1e6;
            };
      }
      units.add(UnitSeries.of(parts[0], states, values));
    }
    return units;
  }

  private static WeekState state(String word) {
    return switch (word) {
      case "?" -> WeekState.MISSING;
      case "-" -> WeekState.ABSENT;
      case "x" -> WeekState.GONE;
      default -> word.endsWith("*") ? WeekState.SELECTED : WeekState.OBSERVED;
    };
  }

  static List<Double> line(ChainedIndex index) {
    List<Double> line = new ArrayList<>();
    for (int week = 0; week < index.weeks(); week++) {
      line.add(Math.round(index.index(week) * 1e6) / 1e6);
    }
    return line;
  }
}
