package wagewire.reporting.correction;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Numbers;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.figure.Figure;

/**
 * Correction of a figure that was printed.
 *
 * @param week newest week of the release that found it
 * @param vintage that release
 * @param printed the figure as it was printed
 * @param stated the figure as it was last stated, in print or by a correction
 * @param now the figure as it is now; null where it is gone or withdrawn
 * @param status as in {@code operations.correction}
 * @param printedIn null where that was not said
 */
public record PrintedCorrection(
    long correctionId,
    IsoWeek week,
    String vintage,
    Instant foundAt,
    Figure printed,
    Figure stated,
    @Nullable Figure now,
    String status,
    String cause,
    @Nullable String printedIn,
    LocalDate printedOn) {

  private static final String WITHDRAWN = "withdrawn";

  /** Returns the sentence to print: old and new number, reason and release. */
  public String sentence() {
    return status.equals(WITHDRAWN)
        ? "Correction: %s is withdrawn, because the release of its week was taken back (release %s)."
            .formatted(printedText(), vintage)
        : "Correction: %s; it is now %s, because %s (release %s)."
            .formatted(
                printedText(), CorrectedFigure.value(now), CorrectionCause.reason(cause), vintage);
  }

  /** Returns "open postings of …, printed as 38 % on 24 Nov 2026 (Newsletter 12)". */
  private String printedText() {
    String before = stated.equals(printed) ? "" : ", corrected to " + CorrectedFigure.value(stated);
    return "%s, printed as %s on %s%s%s"
        .formatted(
            CorrectedFigure.phrase(printed),
            CorrectedFigure.value(printed),
            Numbers.day(printedOn),
            printedIn == null ? "" : " (" + printedIn + ")",
            before);
  }
}
