package wagewire.reporting.serve.assistant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import wagewire.metrics.fact.RoleGroups;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.Numbers;
import wagewire.metrics.statistics.Interval;
import wagewire.reporting.figure.Figure;

/**
 * Two figures of one metric and the same cell but for the role or the week, compared by their 95 %
 * intervals: one is above the other where these do not overlap. No figure is calculated of the two.
 */
final class IntervalComparison {

  /** Outcomes of a comparison. */
  enum Verdict {
    /** The first figure's whole interval is above that of the second. */
    FIRST_ABOVE,
    /** The second figure's whole interval is above that of the first. */
    SECOND_ABOVE,
    /** The intervals overlap. */
    OVERLAP,
    /** A figure is not shown or has no interval. */
    NOT_COMPARED;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Figure first;
  private final Figure second;

  IntervalComparison(Figure first, Figure second) {
    this.first = first;
    this.second = second;
  }

  Verdict verdict() {
    Interval one = first.interval();
    Interval other = second.interval();
    if (!first.shown() || !second.shown() || one == null || other == null) {
      return Verdict.NOT_COMPARED;
    }
    if (one.low() > other.high()) {
      return Verdict.FIRST_ABOVE;
    }
    return other.low() > one.high() ? Verdict.SECOND_ABOVE : Verdict.OVERLAP;
  }

  /** Returns the sentence to quote after those of the two figures. */
  String sentence() {
    return switch (verdict()) {
      case FIRST_ABOVE -> above(name(first), name(second));
      case SECOND_ABOVE -> above(name(second), name(first));
      case OVERLAP ->
          "The 95 %% intervals overlap: they do not show whether the figure for %s is above or below that for %s."
              .formatted(name(first), name(second));
      case NOT_COMPARED -> notCompared();
    };
  }

  private static String above(String higher, String lower) {
    return "The 95 %% intervals do not overlap: the figure for %s is above that for %s."
        .formatted(higher, lower);
  }

  private String notCompared() {
    if (first.shown() && second.shown()) {
      return "Not compared: without intervals, which both need, a difference may be chance.";
    }
    if (!first.shown() && !second.shown()) {
      return "Not compared: neither figure is shown.";
    }
    return "Not compared: the figure for %s is not shown."
        .formatted(name(first.shown() ? second : first));
  }

  /** Returns the cautions that hold for the two together. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!first.role().equals(second.role())) {
      contained(first, second, notes);
      contained(second, first, notes);
    }
    LocalDate begin = later(first.periodStart(), second.periodStart());
    LocalDate end =
        first.periodEnd().isBefore(second.periodEnd()) ? first.periodEnd() : second.periodEnd();
    if (!first.periodEnd().equals(second.periodEnd()) && !begin.isAfter(end)) {
      notes.add(
          "Both periods hold the days from %s to %s, and the postings of these."
              .formatted(Numbers.day(begin), Numbers.day(end)));
    }
    if (first.methodVersion() != second.methodVersion()) {
      notes.add("The two were calculated by different versions of the method.");
    }
    return List.copyOf(notes);
  }

  private static void contained(Figure part, Figure whole, List<String> notes) {
    if (RoleGroups.members(whole.role()).containsAll(RoleGroups.members(part.role()))) {
      notes.add(
          "Postings of %s are among those of %s."
              .formatted(Labels.role(part.role()), Labels.role(whole.role())));
    }
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** Names a figure by what it differs in from the other. */
  private String name(Figure figure) {
    return first.role().equals(second.role())
        ? "the period to " + Numbers.day(figure.periodEnd())
        : Labels.role(figure.role());
  }
}
