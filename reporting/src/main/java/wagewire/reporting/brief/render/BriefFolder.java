package wagewire.reporting.brief.render;

import java.nio.file.Path;
import java.util.Map;
import wagewire.model.error.WagewireException;
import wagewire.model.json.Json;
import wagewire.model.text.OutputFile;
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

  /**
   * Replaces files of these names and leaves all others.
   *
   * @throws WagewireException UNWRITABLE_OUTPUT
   */
  public static void write(Path folder, Brief brief, Map<String, Chart> charts) {
    OutputFile.createFolder(folder);
    OutputFile.createFolder(folder.resolve(FIGURES));
    BriefDocument document = BriefDocument.of(brief, charts, CHARTS);
    OutputFile.writeText(folder.resolve("brief.md"), MarkdownBrief.of(document));
    OutputFile.writeText(folder.resolve("brief.html"), MailBrief.html(document));
    OutputFile.writeText(folder.resolve("brief.json"), Json.text(brief));
    for (Brief.Section section : brief.sections()) {
      if (!section.figures().isEmpty()) {
        OutputFile.writeText(
            folder.resolve(FIGURES).resolve(section.id() + ".csv"),
            FigureCsv.of(section.figures()));
      }
    }
    if (!brief.errata().isEmpty()) {
      OutputFile.writeText(folder.resolve("errata.csv"), FigureCsv.of(brief.errata()));
    }
    writeCharts(folder.resolve(CHARTS), charts);
  }

  /** Writes {@code ID.svg} and {@code ID.png}; without charts there is no folder. */
  public static void writeCharts(Path folder, Map<String, Chart> charts) {
    for (var chart : charts.entrySet()) {
      OutputFile.createFolder(folder);
      Path file = folder.resolve(chart.getKey());
      OutputFile.writeText(Path.of(file + ".svg"), ChartFiles.svg(chart.getValue()));
      OutputFile.writeBytes(Path.of(file + ".png"), ChartFiles.png(chart.getValue()));
    }
  }
}
