package wagewire.reporting.brief.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import wagewire.model.json.Json;
import wagewire.reporting.brief.Brief;
import wagewire.reporting.chart.Chart;
import wagewire.reporting.chart.ChartFiles;

/**
 * A brief as files: {@code brief.md}, {@code brief.html} for mail, {@code brief.json}, and of each
 * section its figures as {@code figures/ID.csv} and its chart as {@code charts/ID.svg} and {@code
 * .png}; {@code errata.csv} when there are corrections.
 */
public final class BriefFolder {

  private static final String CHARTS = "charts";
  private static final String FIGURES = "figures";

  private BriefFolder() {}

  /** Replaces files of these names and leaves all others. */
  public static void write(Path folder, Brief brief, Map<String, Chart> charts) throws IOException {
    Files.createDirectories(folder.resolve(FIGURES));
    BriefDocument document = BriefDocument.of(brief, charts, CHARTS);
    Files.writeString(folder.resolve("brief.md"), MarkdownBrief.of(document));
    Files.writeString(folder.resolve("brief.html"), MailBrief.html(document));
    Files.writeString(folder.resolve("brief.json"), Json.text(brief));
    for (Brief.Section section : brief.sections()) {
      if (!section.figures().isEmpty()) {
        Files.writeString(
            folder.resolve(FIGURES).resolve(section.id() + ".csv"),
            FigureCsv.of(section.figures()));
      }
    }
    if (!brief.errata().isEmpty()) {
      Files.writeString(folder.resolve("errata.csv"), FigureCsv.of(brief.errata()));
    }
    writeCharts(folder.resolve(CHARTS), charts);
  }

  /** Writes {@code ID.svg} and {@code ID.png}; without charts there is no folder. */
  public static void writeCharts(Path folder, Map<String, Chart> charts) throws IOException {
    for (var chart : charts.entrySet()) {
      Files.createDirectories(folder);
      Path file = folder.resolve(chart.getKey());
      Files.writeString(Path.of(file + ".svg"), ChartFiles.svg(chart.getValue()));
      Files.write(Path.of(file + ".png"), ChartFiles.png(chart.getValue()));
    }
  }
}
