package wagewire.reporting.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.panel.GrowthWindow;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.Numbers;
import wagewire.metrics.sentence.Sentences;
import wagewire.reporting.document.FigureView;
import wagewire.reporting.document.Grid;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureFormat;
import wagewire.reporting.figure.FigureText;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.figure.SentenceCase;
import wagewire.reporting.health.NewestRelease;
import wagewire.reporting.page.component.CounterCheckTable;
import wagewire.reporting.page.component.FigureImage;
import wagewire.reporting.page.component.LiveChart;
import wagewire.reporting.page.component.PageFrame;

/**
 * One figure, of any release.
 *
 * @param heading its sentence without what to keep in mind
 * @param reason what to keep in mind; empty where there is nothing
 * @param facts what it is about and rests on, term by term
 * @param method address of how it is worked out
 * @param copies texts and links to copy
 * @param chart null where fewer than two weeks are shown
 * @param vintages its period in each release
 */
public record FigurePage(
    PageFrame frame,
    FigureView shown,
    String heading,
    String subject,
    String reason,
    String measured,
    List<Fact> facts,
    String method,
    List<Copy> copies,
    @Nullable LiveChart chart,
    CounterCheckTable checks,
    Grid vintages)
    implements Page {

  /** A term and what holds for the figure. */
  public record Fact(String term, String text) {}

  /**
   * @param text with {@code {origin}} where the server's own address belongs
   */
  public record Copy(String label, String text) {}

  public static FigurePage of(NewestRelease release, Figure figure, Figures figures) {
    FigureView shown = FigureView.of(figure);
    String[] parts = splitSentence(shown.sentence());
    LiveChart chart = LiveChart.of(figure, figures, release);
    return new FigurePage(
        PageFrame.of(shown.label() + ", figure " + figure.figureId(), "", release),
        shown,
        parts[0],
        "%s, %s"
            .formatted(
                SentenceCase.capitalised(Labels.postings(figure.subject())),
                FigureText.period(figure.periodEnd())),
        parts[1],
        Metric.of(figure.metric()).measures(figure.horizon()),
        facts(figure, shown),
        MethodPage.address(figure.metric()),
        copies(figure, shown, chart != null),
        chart,
        CounterCheckTable.of(figures, figure),
        vintages(figures.histories().vintages(figure), figure));
  }

  private static Grid vintages(List<Figure> released, Figure figure) {
    return new Grid(
        "This period in each release, newest first",
        List.of("Release", "Figure", "95 % interval", "Postings"),
        released.stream()
            .map(one ->
                FigureImage.row(
                    one.figureId().equals(figure.figureId())
                        ? Grid.Cell.of(one.vintage(), "this one")
                        : Grid.Cell.linked(one.vintage(), FigureView.of(one).address()),
                    one))
            .toList());
  }

  /** Address of the postings that it counts. */
  public String postings() {
    return shown.address() + "/postings";
  }

  /** Address of its files, without what says the format. */
  public String files() {
    return "/api/v1" + shown.address();
  }

  private static String[] splitSentence(String sentence) {
    int caution = sentence.indexOf(Sentences.CAUTION);
    return caution < 0
        ? new String[] {sentence, ""}
        : new String[] {
          sentence.substring(0, caution),
          SentenceCase.capitalised(sentence.substring(caution + Sentences.CAUTION.length()))
        };
  }

  private static List<Fact> facts(Figure figure, FigureView shown) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact("Based on", shown.counts().isEmpty() ? "no counts of its own" : shown.counts()));
    Metric.Basis basis = Metric.of(figure.metric()).basis();
    GrowthWindow window = figure.window();
    boolean chained = basis.chained() != null && window != null && window.quarters() > 0;
    if (chained && figure.employers() != null) {
      facts.add(new Fact("Employers", Numbers.count(figure.employers()) + ", " + basis.chained()));
    }
    if (figure.boards() != null) {
      facts.add(
          new Fact(
              chained ? "Boards tracked in both periods" : "Boards",
              Numbers.count(figure.boards())));
    }
    if (figure.trackedEmployers() != null) {
      facts.add(
          new Fact(
              "Tracked in both periods",
              "%s postings a week then, %s now, at %s"
                  .formatted(
                      FigureFormat.integer(figure.thenCount()),
                      FigureFormat.integer(figure.nowCount()),
                      Numbers.employers(figure.trackedEmployers()))));
    }
    String coverage = basis.coverage();
    if (figure.coverage() != null && coverage != null) {
      facts.add(new Fact(coverage, Numbers.share(figure.coverage(), null)));
    }
    facts.add(
        new Fact(
            "Period",
            Numbers.day(figure.periodStart()) + " to " + Numbers.day(figure.periodEnd())));
    String method = figure.ciMethod();
    if (method != null) {
      facts.add(new Fact("Interval", "95 %, " + Labels.interval(method)));
    }
    facts.add(new Fact("Release", figure.vintage() + ", method version " + figure.methodVersion()));
    return facts;
  }

  /**
   * @param drawn whether there is a chart, without which an address of one leads nowhere
   */
  private static List<Copy> copies(Figure figure, FigureView shown, boolean drawn) {
    String page = "{origin}" + shown.address();
    String files = "{origin}/api/v1" + shown.address();
    String sentence = shown.sentence();
    List<Copy> copies = new ArrayList<>();
    copies.add(new Copy("Sentence", sentence));
    copies.add(
        new Copy(
            "Citation",
            "Wagewire, release %s, figure %s: %s. %s"
                .formatted(
                    figure.vintage(),
                    figure.figureId(),
                    Metric.of(figure.metric()).measures(figure.horizon()),
                    page)));
    copies.add(
        new Copy("Markdown", "%s ([figure %s](%s))".formatted(sentence, figure.figureId(), page)));
    copies.add(
        new Copy(
            "HTML",
            "<p>%s <a href=\"%s\">Figure %s</a></p>"
                .formatted(escaped(sentence), page, figure.figureId())));
    copies.add(new Copy("Code to embed", EmbedPage.code(shown)));
    copies.add(new Copy("Link to the CSV", files + ".csv"));
    if (drawn) {
      copies.add(new Copy("Link to the chart", files + ".png"));
    }
    return copies;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
