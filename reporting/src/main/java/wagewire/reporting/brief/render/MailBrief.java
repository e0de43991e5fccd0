package wagewire.reporting.brief.render;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Numbers;
import wagewire.reporting.brief.Brief;
import wagewire.reporting.chart.Chart;
import wagewire.reporting.chart.ChartFiles;

/**
 * The brief as HTML that mail programs render: tables, styles in the elements, no scripts, nothing
 * from other hosts.
 *
 * @param opening the line over time; null without one
 * @param notes of method, history and release
 */
public record MailBrief(
    String title,
    boolean simulated,
    List<String> headline,
    @Nullable Picture opening,
    List<Part> parts,
    List<String> notes) {

  private static final String NO_BREAK = "\u00a0";
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
  private static final String TEMPLATE = "brief/mail.jte";
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, MailBrief.class.getClassLoader(), "wagewire.reporting.pages");

  /** A section as it is shown. */
  public record Part(
      String title, List<String> text, Brief.@Nullable Table table, @Nullable Picture picture) {}

  /**
   * @param file its address beside the page
   * @param alternative alternative text for screen readers
   */
  public record Picture(String file, String alternative) {}

  /**
   * @param charts by the section's id, as {@link BriefCharts} gives them
   * @param folder of the pictures, beside the page
   */
  public static String html(Brief brief, Map<String, Chart> charts, String folder) {
    List<Part> parts =
        brief.sections().stream()
            .map(section ->
                new Part(
                    section.title(),
                    section.text().stream().map(MailBrief::together).toList(),
                    together(section.table()),
                    picture(charts, section.id(), folder)))
            .toList();
    List<String> notes = new ArrayList<>(brief.notes());
    notes.add("“*”: to be used with caution. Release " + brief.vintage() + ".");
    StringOutput page = new StringOutput();
    TEMPLATES.render(
        TEMPLATE,
        new MailBrief(
            "Data section, week of " + Numbers.day(brief.week().monday()),
            brief.simulated(),
            brief.headline().stream().map(MailBrief::together).toList(),
            picture(charts, BriefCharts.INDEX, folder),
            parts,
            notes),
        page);
    return page.toString();
  }

  private static Brief.@Nullable Table together(Brief.@Nullable Table table) {
    return table == null
        ? null
        : new Brief.Table(
            table.header().stream().map(MailBrief::together).toList(),
            table.rows().stream()
                .map(row -> row.stream().map(MailBrief::inCell).toList())
                .toList());
  }

  /** Keeps a number and its unit on one line. */
  private static String together(String text) {
    return text.replace(" %", NO_BREAK + "%").replace(" *", NO_BREAK + "*");
  }

  /** Keeps an interval on one line, too. */
  private static String inCell(String text) {
    return BRACKETS
        .matcher(together(text))
        .replaceAll(found -> Matcher.quoteReplacement(found.group().replace(" ", NO_BREAK)));
  }

  private static @Nullable Picture picture(Map<String, Chart> charts, String id, String folder) {
    Chart chart = charts.get(id);
    return chart == null
        ? null
        : new Picture(folder + "/" + id + ".png", ChartFiles.alternative(chart));
  }
}
