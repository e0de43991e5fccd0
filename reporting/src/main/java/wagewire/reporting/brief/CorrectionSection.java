package wagewire.reporting.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.Numbers;
import wagewire.metrics.sentence.Sentences;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;
import wagewire.reporting.document.Grid;
import wagewire.reporting.figure.Erratum;
import wagewire.reporting.figure.FigureText;
import wagewire.reporting.figure.SentenceCase;

/** Corrections of released figures and their causes (methodology §13). */
final class CorrectionSection {

  static final String ID = "corrections";

  private static final int SHOWN = 10;
  private static final List<ResourceRow> CAUSES =
      ResourceTable.read(CorrectionSection.class, "causes.tsv");

  private CorrectionSection() {}

  /**
   * @param errata those found since the last release of an earlier week
   */
  static Brief.Section of(BriefContext context, List<Erratum> errata) {
    Set<String> roles = Set.copyOf(BriefContext.roles());
    List<Grid.Row> rows =
        errata.stream()
            .filter(erratum -> roles.contains(erratum.role()))
            .limit(SHOWN)
            .map(erratum -> row(context, erratum))
            .toList();
    return Brief.Section.of(
        ID, "Corrections", text(errata), List.of("", "Period", "Released", "Now"), rows, List.of());
  }

  /** A sentence for each cause that there is, and where all of them stand. */
  static List<String> text(List<Erratum> errata) {
    List<String> text = new ArrayList<>();
    for (ResourceRow cause : CAUSES) {
      long found =
          errata.stream().filter(erratum -> erratum.cause().equals(cause.get("cause"))).count();
      if (found > 0) {
        text.add(
            cause.get(found == 1 ? "one" : "many").replace("{n}", Numbers.count((double) found)));
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
        topic(erratum),
        Grid.Cell.of(FigureText.period(erratum.metric(), erratum.periodEnd())),
        number(context, erratum.replaces()),
        number(context, erratum.figureId()));
  }

  private static String topic(Erratum erratum) {
    Horizon horizon = Horizon.find(erratum.horizon()).orElse(null);
    return SentenceCase.capitalised(
        Sentences.topic(erratum.metric(), erratum.subject(), horizon)
            .orElseGet(() ->
                Metric.of(erratum.metric()).name() + " of " + Labels.postings(erratum.subject())));
  }

  private static Grid.Cell number(BriefContext context, String figureId) {
    return Grid.Cell.number(context.figures().byId(figureId).orElse(null));
  }
}
