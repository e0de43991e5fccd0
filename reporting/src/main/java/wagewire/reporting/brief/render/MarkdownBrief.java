package wagewire.reporting.brief.render;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.brief.Brief;
import wagewire.reporting.document.ChartImage;
import wagewire.reporting.document.Grid;
import wagewire.reporting.figure.FigureText;

/** The brief as Markdown that reads well as plain text. */
public final class MarkdownBrief {

  private MarkdownBrief() {}

  /** Writes the brief for a terminal, without charts. */
  public static String of(Brief brief) {
    return of(BriefDocument.of(brief, Map.of(), ""));
  }

  public static String of(BriefDocument document) {
    Brief brief = document.brief();
    StringBuilder text = new StringBuilder();
    text.append("# ").append(document.title()).append("\n\n");
    if (brief.simulated()) {
      text.append("**").append(FigureText.SIMULATED).append("**\n\n");
    }
    appendList(text, brief.headline());
    append(text, document.opening());
    for (BriefDocument.Part part : document.parts()) {
      text.append("\n## ").append(part.section().title()).append("\n\n");
      append(text, part.section().text());
      append(text, part.picture());
      append(text, part.section().table());
      appendLast(text, part.section());
    }
    text.append("\n## Notes\n\n");
    appendList(text, document.notes());
    return text.toString().replaceAll("\n{3,}", "\n\n");
  }

  /** A section without its heading, and without a line break at its end. */
  public static String body(Brief.Section section) {
    StringBuilder text = new StringBuilder();
    append(text, section.text());
    append(text, section.table());
    appendLast(text, section);
    return text.toString().strip();
  }

  /** A picture with what it says to those who do not see it. */
  public static String picture(ChartImage picture) {
    String alternative = plain(picture.alternative().replace("[", "(").replace("]", ")"));
    return "![%s](%s)".formatted(alternative, picture.points());
  }

  /** Names that others chose are no markup and lead nowhere. */
  private static String plain(String text) {
    return text.replace("<", "&lt;").replace("[", "\\[");
  }

  private static void append(StringBuilder text, List<String> paragraphs) {
    paragraphs.forEach(paragraph -> text.append(plain(paragraph)).append("\n\n"));
  }

  private static void appendLast(StringBuilder text, Brief.Section section) {
    if (section.notShown() != null) {
      text.append('\n');
      append(text, List.of(section.notShown()));
    }
  }

  private static void appendList(StringBuilder text, List<String> items) {
    items.forEach(item -> text.append("- ").append(plain(item)).append('\n'));
  }

  private static void append(StringBuilder text, @Nullable ChartImage picture) {
    if (picture != null) {
      text.append('\n').append(picture(picture)).append("\n\n");
    }
  }

  /** Columns as wide as their widest cell; all but the first to the right. */
  private static void append(StringBuilder text, @Nullable Grid table) {
    if (table == null) {
      return;
    }
    List<String> header = cells(table.header());
    List<List<String>> rows = table.plain().rows().stream().map(MarkdownBrief::cells).toList();
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
