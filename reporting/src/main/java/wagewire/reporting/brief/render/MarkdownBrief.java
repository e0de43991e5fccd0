package wagewire.reporting.brief.render;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Numbers;
import wagewire.reporting.brief.Brief;
import wagewire.reporting.chart.Chart;
import wagewire.reporting.chart.ChartFiles;

/** The brief as Markdown that reads well as plain text. */
public final class MarkdownBrief {

  private MarkdownBrief() {}

  /** Writes the brief for a terminal, without charts. */
  public static String of(Brief brief) {
    return of(brief, Map.of(), "");
  }

  /**
   * @param charts by the section's id
   * @param folder of their pictures, beside the text
   */
  public static String of(Brief brief, Map<String, Chart> charts, String folder) {
    StringBuilder text = new StringBuilder();
    text.append("# Data section, week of ")
        .append(Numbers.day(brief.week().monday()))
        .append("\n\n");
    if (brief.simulated()) {
      text.append("**Simulated market: nothing here is about real employers.**\n\n");
    }
    brief.headline().forEach(sentence -> text.append("- ").append(plain(sentence)).append('\n'));
    append(text, charts.get(BriefCharts.INDEX), folder, BriefCharts.INDEX);
    for (Brief.Section section : brief.sections()) {
      text.append("\n## ").append(section.title()).append("\n\n");
      section.text().forEach(paragraph -> text.append(plain(paragraph)).append("\n\n"));
      append(text, charts.get(section.id()), folder, section.id());
      append(text, section.table());
    }
    text.append("\n## Notes\n\n");
    brief.notes().forEach(note -> text.append("- ").append(plain(note)).append('\n'));
    text.append("- “*”: to be used with caution. Release ").append(brief.vintage()).append(".\n");
    return text.toString().replaceAll("\n{3,}", "\n\n");
  }

  /** A section without its heading, and without a line break at its end. */
  public static String body(Brief.Section section) {
    StringBuilder text = new StringBuilder();
    section.text().forEach(paragraph -> text.append(plain(paragraph)).append("\n\n"));
    append(text, section.table());
    return text.toString().strip();
  }

  /** A picture with what it says to those who do not see it. */
  public static String picture(Chart chart, String folder, String name) {
    String alternative = plain(ChartFiles.alternative(chart).replace("[", "(").replace("]", ")"));
    return "![%s](%s/%s.png)".formatted(alternative, folder, name);
  }

  /** Names that others chose are no markup and lead nowhere. */
  private static String plain(String text) {
    return text.replace("<", "&lt;").replace("[", "\\[");
  }

  private static void append(
      StringBuilder text, @Nullable Chart chart, String folder, String name) {
    if (chart != null) {
      text.append('\n').append(picture(chart, folder, name)).append("\n\n");
    }
  }

  /** Columns as wide as their widest cell; all but the first to the right. */
  private static void append(StringBuilder text, Brief.@Nullable Table table) {
    if (table == null) {
      return;
    }
    List<String> header = cells(table.header());
    List<List<String>> rows = table.rows().stream().map(MarkdownBrief::cells).toList();
    int[] widths = new int[header.size()];
    for (int column = 0; column < widths.length; column++) {
      widths[column] = Math.max(3, header.get(column).length());
      for (List<String> row : rows) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    row(text, header, widths);
    for (int column = 0; column < widths.length; column++) {
      text.append(column == 0 ? "|:" : "|-")
          .append("-".repeat(widths[column]))
          .append(column == 0 ? "-" : ":");
    }
    text.append("|\n");
    rows.forEach(row -> row(text, row, widths));
    text.append('\n');
  }

  private static List<String> cells(List<String> written) {
    return written.stream().map(cell -> plain(cell).replace("|", "\\|")).toList();
  }

  private static void row(StringBuilder text, List<String> cells, int[] widths) {
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      String space = " ".repeat(widths[column] - cell.length());
      text.append("| ").append(column == 0 ? cell + space : space + cell).append(' ');
    }
    text.append("|\n");
  }
}
