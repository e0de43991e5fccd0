package wagewire.reporting.serve;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.brief.render.FigureCharts;
import wagewire.reporting.brief.render.FigureCsv;
import wagewire.reporting.brief.render.FigureParquet;
import wagewire.reporting.chart.Chart;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureHistory;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.health.NewestRelease;
import wagewire.reporting.serve.answer.Body;
import wagewire.reporting.serve.answer.Format;
import wagewire.reporting.serve.answer.Parameters;
import wagewire.reporting.serve.answer.Question;
import wagewire.reporting.serve.answer.ReleasedAnswers;

/** Figures of a choice, of one week or of several, and their chart. */
final class FiguresHandler implements Handler {

  private static final int WEEKS_OF_CHART = 104;

  private final Question question;
  private final Format format;
  private final Figures figures;
  private final FigureHistory histories;
  private final ReleasedAnswers answers;

  FiguresHandler(Question question, Format format, DSLContext sql, ReleasedAnswers answers) {
    this.question = question;
    this.format = format;
    this.figures = new Figures(sql);
    this.histories = new FigureHistory(sql);
    this.answers = answers;
  }

  /** Below the server's root. */
  String path() {
    return "/api/v1/" + question.id() + format.suffix();
  }

  @Override
  public void handle(Context context) {
    Parameters parameters = Parameters.of(context, names());
    answers.send(context, release -> answer(release, parameters));
  }

  /** Names of the parameters that it takes. */
  List<String> names() {
    List<String> names = new ArrayList<>(question.parameters());
    if (format.isPicture()) {
      names.addAll(Pictures.NAMES);
      if (!question.isDrawnOverTime()) {
        names.remove(Question.WEEKS);
      }
    }
    return names;
  }

  private Body answer(@Nullable NewestRelease release, Parameters parameters) {
    List<Figure> found = question.find(figures, parameters);
    return switch (format) {
      case JSON -> Body.json(with(found, parameters.weeks(1)));
      case CSV -> Body.text(format, FigureCsv.of(Figure.class, with(found, parameters.weeks(1))));
      case PARQUET ->
          Body.bytes(format, FigureParquet.of(with(found, parameters.weeks(1))))
              .asFile(question.id() + format.suffix());
      case SVG, PNG ->
          Pictures.of(
              chart(
                  found,
                  question.isDrawnOverTime() ? parameters.weeks(WEEKS_OF_CHART) : 1,
                  release != null && release.simulated()),
              format,
              parameters);
    };
  }

  /** The figures, each with those of the weeks before it in front. */
  private List<Figure> with(List<Figure> found, int weeks) {
    return histories.of(found, weeks).stream().flatMap(List::stream).toList();
  }

  /** The first that is told is drawn over time; levels of pay and shares stand below each other. */
  private @Nullable Chart chart(List<Figure> found, int weeks, boolean simulated) {
    return switch (question) {
      case TOOLS -> FigureCharts.tools(found, simulated);
      case PAY -> FigureCharts.pay(found, simulated);
      case GROWTH, POSTINGS -> first(found, weeks, simulated);
    };
  }

  private @Nullable Chart first(List<Figure> found, int weeks, boolean simulated) {
    Optional<Figure> shown =
        found.stream().filter(Figure::told).findFirst().or(() -> found.stream().findFirst());
    return shown
        .map(figure -> FigureCharts.history(histories.of(figure, weeks), simulated))
        .orElse(null);
  }
}
