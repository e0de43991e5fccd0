package wagewire.reporting.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.Numbers;
import wagewire.metrics.sentence.Subject;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.brief.Brief;
import wagewire.reporting.brief.BriefWriter;
import wagewire.reporting.brief.render.BriefCharts;
import wagewire.reporting.chart.Chart;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.FigureText;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.health.NewestRelease;
import wagewire.reporting.page.component.ChartImage;
import wagewire.reporting.page.component.ChartTable;
import wagewire.reporting.page.component.FigureView;
import wagewire.reporting.page.component.Filters;
import wagewire.reporting.page.component.Grid;
import wagewire.reporting.page.component.PageFrame;

/**
 * The brief's data section before it is sent.
 *
 * @param headline the sentences that matter, most important first
 * @param opening the line over time; null without one
 * @param files its addresses for taking along
 */
public record BriefPage(
    PageFrame frame,
    Filters filters,
    String heading,
    List<String> headline,
    @Nullable ChartImage opening,
    List<Part> parts,
    List<String> notes,
    List<File> files)
    implements Page {

  private static final String FILES = "/api/v1/brief";

  /**
   * A section.
   *
   * @param behind figures that it rests on
   */
  public record Part(
      String id,
      String title,
      List<String> text,
      @Nullable Grid table,
      @Nullable ChartImage picture,
      List<Link> behind) {}

  /** A figure by what it is called. */
  public record Link(String label, String address) {}

  /** The brief in a format. */
  public record File(String label, String address) {}

  /**
   * @param release that is up
   * @param asked null for the newest week
   */
  public static BriefPage of(NewestRelease release, Figures figures, @Nullable IsoWeek asked) {
    Brief brief = new BriefWriter(figures).write(asked);
    Map<String, Chart> charts = new BriefCharts(figures).of(brief);
    String query = "?week=" + brief.week();
    String pictures = FILES + "/charts/" + brief.week() + "/";
    String heading = "Brief, week of " + Numbers.day(brief.week().monday());
    return new BriefPage(
        PageFrame.of(heading, "brief", release),
        Filters.ofWeek("/brief", figures, new FigureChoice("all", null, null, asked)),
        heading,
        brief.headline(),
        picture(charts, BriefCharts.INDEX, pictures),
        brief.sections().stream().map(section -> part(section, charts, pictures)).toList(),
        brief.notes(),
        List.of(
            new File("Markdown", FILES + ".md" + query),
            new File("HTML for mail", FILES + ".html" + query),
            new File("JSON", FILES + query),
            new File("CSV of its figures", FILES + ".csv" + query)));
  }

  private static Part part(Brief.Section section, Map<String, Chart> charts, String pictures) {
    Brief.Table table = section.table();
    return new Part(
        section.id(),
        section.title(),
        section.text(),
        table == null ? null : Grid.of(section.title(), table, List.of()),
        picture(charts, section.id(), pictures),
        section.figures().stream().map(BriefPage::link).toList());
  }

  private static @Nullable ChartImage picture(
      Map<String, Chart> charts, String id, String pictures) {
    Chart chart = charts.get(id);
    return chart == null ? null : ChartImage.of(pictures + id, "", chart, ChartTable.of(chart));
  }

  private static Link link(Figure figure) {
    return new Link(
        "%s, %s, %s"
            .formatted(
                Metric.of(figure.metric()).name(),
                subject(figure),
                FigureText.period(figure.metric(), figure.periodEnd())),
        FigureView.of(figure).address());
  }

  /** Names the subject, such as "marketing operations postings in the United States at acme". */
  private static String subject(Figure figure) {
    return Labels.postings(figure.subject())
        + (figure.employer().equals(Subject.ALL) ? "" : " at " + figure.employer())
        + (figure.title().equals(Subject.ALL) ? "" : " under “" + figure.title() + "”");
  }
}
