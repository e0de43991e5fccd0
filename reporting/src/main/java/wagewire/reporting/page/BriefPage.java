package wagewire.reporting.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.Numbers;
import wagewire.metrics.sentence.Subject;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.brief.Brief;
import wagewire.reporting.brief.BriefWriter;
import wagewire.reporting.brief.render.BriefCharts;
import wagewire.reporting.brief.render.BriefDocument;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.FigureText;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.health.NewestRelease;
import wagewire.reporting.page.component.Filters;
import wagewire.reporting.page.component.PageFrame;

/**
 * The brief's data section before it is sent.
 *
 * @param files its addresses for taking along
 */
public record BriefPage(PageFrame frame, Filters filters, BriefDocument document, List<File> files)
    implements Page {

  private static final String FILES = "/api/v1/brief";

  /** The brief in a format. */
  public record File(String label, String address) {}

  /**
   * @param asked null for the newest week
   */
  public static BriefPage of(NewestRelease release, Figures figures, @Nullable IsoWeek asked) {
    Brief brief = new BriefWriter(figures).write(asked);
    String query = "?week=" + brief.week();
    return new BriefPage(
        PageFrame.of("Brief, week of " + Numbers.day(brief.week().monday()), "brief", release),
        Filters.ofWeek("/brief", figures, new FigureChoice("all", null, null, asked)),
        BriefDocument.of(
            brief, new BriefCharts(figures).of(brief), FILES + "/charts/" + brief.week()),
        List.of(
            new File("Markdown", FILES + ".md" + query),
            new File("HTML for mail", FILES + ".html" + query),
            new File("JSON", FILES + query),
            new File("CSV of its figures", FILES + ".csv" + query)));
  }

  /** Names a figure, such as "Open postings, marketing operations postings at acme, Oct 2026". */
  public static String label(Figure figure) {
    return "%s, %s%s, %s"
        .formatted(
            Metric.of(figure.metric()).name(),
            Labels.postings(figure.subject()),
            figure.employer().equals(Subject.ALL) ? "" : " at " + figure.employer(),
            FigureText.period(figure.periodEnd()));
  }
}
