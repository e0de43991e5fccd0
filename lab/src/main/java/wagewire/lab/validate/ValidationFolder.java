package wagewire.lab.validate;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wagewire.model.text.OutputFile;
import wagewire.reporting.chart.ChartFiles;

/**
 * A validation as files: {@code validation.csv}, {@code validation.md}, {@code trials.csv} with
 * every shown figure beside the truth, and charts as {@code .svg} and {@code .png}.
 */
public final class ValidationFolder {

  private static final String HEADER =
      "metric,horizon,employers,status,figures,markets,held,coverage,low,high,width,bias,bias_error,measurement,measurement_error\n";

  private ValidationFolder() {}

  /** Writes the files, replacing those of these names only. */
  public static void write(Path folder, ValidationResult result) {
    OutputFile.createFolder(folder);
    OutputFile.writeText(folder.resolve("validation.csv"), csv(result));
    OutputFile.writeText(folder.resolve("trials.csv"), TrialTable.csv(result.trials()));
    OutputFile.writeText(folder.resolve("validation.md"), ValidationText.markdown(result));
    for (var chart : ValidationCharts.of(result).entrySet()) {
      OutputFile.writeText(
          folder.resolve(chart.getKey() + ".svg"), ChartFiles.svg(chart.getValue()));
      OutputFile.writeBytes(
          folder.resolve(chart.getKey() + ".png"), ChartFiles.png(chart.getValue()));
    }
  }

  private static String csv(ValidationResult result) {
    StringBuilder text = new StringBuilder(HEADER);
    for (IntervalCoverage one : result.coverages()) {
      text.append(
          String.join(
              ",",
              one.metric(),
              one.horizon(),
              one.employers().label(),
              one.status().label(),
              String.valueOf(one.figures()),
              String.valueOf(one.markets()),
              String.valueOf(one.held()),
              decimal(one.share()),
              decimal(one.interval().low()),
              decimal(one.interval().high()),
              decimal(one.width()),
              decimal(one.bias().mean()),
              decimal(one.bias().error()),
              decimal(one.measurement().mean()),
              decimal(one.measurement().error())));
      text.append('\n');
    }
    return text.toString();
  }

  /** Returns the number as text; empty where unknown. */
  private static String decimal(@Nullable Double value) {
    return value == null || Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4f", value);
  }
}
