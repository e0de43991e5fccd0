package wagewire.reporting.brief.render;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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
    for (var file : files(brief, charts).entrySet()) {
      Path path = folder.resolve(file.getKey());
      OutputFile.createFolder(Objects.requireNonNull(path.getParent()));
      OutputFile.writeBytes(path, file.getValue());
    }
  }

  /** Returns the contents of the files by their path in the folder, the text first. */
  private static Map<String, byte[]> files(Brief brief, Map<String, Chart> charts) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    BriefDocument document = BriefDocument.of(brief, charts, CHARTS);
    files.put("brief.md", utf8(MarkdownBrief.of(document)));
    files.put("brief.html", utf8(MailBrief.html(document)));
    files.put("brief.json", utf8(Json.text(brief)));
    for (Brief.Section section : brief.sections()) {
      if (!section.figures().isEmpty()) {
        files.put(FIGURES + "/" + section.id() + ".csv", utf8(FigureCsv.of(section.figures())));
      }
    }
    if (!brief.errata().isEmpty()) {
      files.put("errata.csv", utf8(FigureCsv.of(brief.errata())));
    }
    charts.forEach((id, chart) -> {
      files.put(CHARTS + "/" + id + ".svg", utf8(ChartFiles.svg(chart)));
      files.put(CHARTS + "/" + id + ".png", ChartFiles.png(chart));
    });
    return files;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
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
