package wagewire.app.command.figure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.app.command.Terminal;
import wagewire.metrics.sentence.Numbers;
import wagewire.reporting.correction.CorrectedFigure;
import wagewire.reporting.figure.Figure;
import wagewire.warehouse.operations.Citation;

/** Formats printed figures for a terminal. */
final class CitationText {

  private CitationText() {}

  /** Returns three lines for each. */
  static String of(List<Citation> citations) {
    return citations.isEmpty()
        ? "No figure was cited; ./wagewire cite ID records one."
        : citations.stream().map(CitationText::of).collect(Collectors.joining("\n"));
  }

  /** Returns a number with day and place, the sentence, and what became of the figure. */
  static String of(Citation citation) {
    return Terminal.safe(
            "%d: printed on %s%s"
                .formatted(
                    citation.citationId(),
                    Numbers.day(citation.printedOn()),
                    citation.printedIn() == null ? "" : " in " + citation.printedIn()))
        + "\n   "
        + Terminal.safe(citation.sentence())
        + "\n   figure %s, release %s%s"
            .formatted(citation.figureId(), citation.vintage(), state(citation));
  }

  private static String state(Citation citation) {
    String status = citation.status();
    return status == null
        ? ""
        : switch (status) {
          case "suppressed", "gone" -> "; not shown since release " + citation.correctedIn();
          case "withdrawn" -> "; withdrawn by release " + citation.correctedIn();
          default -> "; corrected by release " + citation.correctedIn();
        };
  }

  /**
   * Returns a note that a later release has another number for the figure.
   *
   * @param releases its period in each release, newest first
   */
  static Optional<String> since(Figure printed, List<Figure> releases) {
    return releases.stream()
        .findFirst()
        .filter(newest -> !newest.vintage().equals(printed.vintage()))
        .filter(newest -> isOther(newest.value(), printed.value()))
        .map(newest ->
            "   Since then: %s (figure %s, release %s)."
                .formatted(CorrectedFigure.value(newest), newest.figureId(), newest.vintage()));
  }

  private static boolean isOther(@Nullable Double one, @Nullable Double other) {
    return !Objects.equals(one, other);
  }
}
