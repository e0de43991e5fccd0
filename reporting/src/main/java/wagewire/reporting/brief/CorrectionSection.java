package wagewire.reporting.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import wagewire.metrics.sentence.Numbers;
import wagewire.reporting.correction.CorrectedFigure;
import wagewire.reporting.correction.CorrectionCause;
import wagewire.reporting.correction.PrintedCorrection;
import wagewire.reporting.document.Grid;
import wagewire.reporting.figure.Erratum;
import wagewire.reporting.figure.FigureText;

/** Corrections of printed and of released figures and their causes (methodology §13). */
final class CorrectionSection {

  static final String ID = "corrections";

  private static final int SHOWN = 10;

  private CorrectionSection() {}

  /**
   * @param printed corrections of figures that were printed, found by releases of the week
   * @param errata those found since the last release of an earlier week
   */
  static Brief.Section of(
      BriefContext context, List<PrintedCorrection> printed, List<Erratum> errata) {
    Set<String> roles = Set.copyOf(BriefContext.roles());
    List<Grid.Row> rows =
        errata.stream()
            .filter(erratum -> roles.contains(erratum.role()))
            .limit(SHOWN)
            .map(erratum -> row(context, erratum))
            .toList();
    return Brief.Section.of(
        ID,
        "Corrections",
        Stream.concat(printed.stream().map(PrintedCorrection::sentence), text(errata).stream())
            .toList(),
        List.of("", "Period", "Released", "Now"),
        rows,
        List.of());
  }

  /** A sentence for each cause that there is, and where all of them stand. */
  static List<String> text(List<Erratum> errata) {
    List<String> text = new ArrayList<>();
    for (CorrectionCause cause : CorrectionCause.all()) {
      long found = errata.stream().filter(erratum -> erratum.cause().equals(cause.id())).count();
      if (found > 0) {
        text.add(cause.sentence(found));
      }
    }
    long withheld = errata.stream().filter(erratum -> erratum.valueNow() == null).count();
    if (withheld > 0) {
      text.add(
          "%s of them %s no longer shown."
              .formatted(Numbers.count((double) withheld), withheld == 1 ? "is" : "are"));
    }
    return text;
  }

  private static Grid.Row row(BriefContext context, Erratum erratum) {
    return Grid.Row.of(
        CorrectedFigure.topic(erratum.metric(), erratum.subject(), erratum.horizon()),
        Grid.Cell.of(FigureText.period(erratum.periodEnd())),
        number(context, erratum.replaces()),
        number(context, erratum.figureId()));
  }

  private static Grid.Cell number(BriefContext context, String figureId) {
    return Grid.Cell.number(context.figures().byId(figureId).orElse(null));
  }
}
