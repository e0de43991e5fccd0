package wagewire.reporting.serve.assistant;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.ReasonTexts;
import wagewire.model.text.StoredText;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureText;

/**
 * A figure as assistants get it: what to quote, and the columns of {@code trends.facts} that a
 * quotation rests on. One that is not shown has its reason and no number.
 *
 * @param sentence what may be printed; of a figure that is not shown, why not
 * @param citation figure, metric, status and release
 * @param reason why it is not shown; null where it is
 * @param week that of the period's last day
 * @param currency of the value, or the pay that growth is of
 */
record QuotableFigure(
    String figureId,
    String metric,
    boolean shown,
    String status,
    String sentence,
    String citation,
    @Nullable String reason,
    @Nullable Double value,
    String unit,
    @Nullable Double ciLow,
    @Nullable Double ciHigh,
    @Nullable Integer postings,
    @Nullable Integer employers,
    String week,
    LocalDate periodStart,
    LocalDate periodEnd,
    String release,
    String role,
    String seniority,
    String country,
    @Nullable String region,
    @Nullable String metro,
    @Nullable String workMode,
    @Nullable String employmentType,
    @Nullable String tool,
    String currency) {

  static QuotableFigure of(Figure figure) {
    boolean shown = figure.shown();
    return new QuotableFigure(
        figure.figureId(),
        figure.metric(),
        shown,
        figure.status(),
        StoredText.oneLine(FigureText.of(figure)),
        FigureText.citation(figure),
        shown ? null : ReasonTexts.words(figure.reason()),
        figure.value(),
        figure.unit(),
        shown ? figure.ciLow() : null,
        shown ? figure.ciHigh() : null,
        shown ? figure.postings() : null,
        shown ? figure.employers() : null,
        IsoWeek.of(figure.periodEnd()).toString(),
        figure.periodStart(),
        figure.periodEnd(),
        figure.vintage(),
        figure.role(),
        figure.seniority(),
        figure.country(),
        split(figure.region()),
        split(figure.metro()),
        split(figure.workMode()),
        split(figure.employmentType()),
        split(figure.tool()),
        figure.currency());
  }

  static List<QuotableFigure> of(List<Figure> figures) {
    return figures.stream().map(QuotableFigure::of).toList();
  }

  /** Returns the sentences, each with its citation below it. */
  static String text(List<QuotableFigure> figures) {
    return figures.stream().map(QuotableFigure::text).collect(Collectors.joining("\n"));
  }

  /** Returns the sentence with the citation below it. */
  String text() {
    return sentence + "\n  " + citation;
  }

  private static @Nullable String split(String value) {
    return value.equals("all") ? null : value;
  }
}
