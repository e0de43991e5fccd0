package wagewire.lab.bench;

import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Formats a benchmark result as text. */
public final class BenchText {

  private BenchText() {}

  /** Returns the result as Markdown tables. */
  public static String of(BenchResult result) {
    BytesPerPosting bytes = result.bytes();
    return String.format(
        Locale.ROOT,
        """
        %,d postings, new and changed, of %,d simulated boards, collected twice; %d processors; %d transform and %<d load processes

        | | seconds | postings per second | CPU seconds per million | by part | peak MB |
        |---|---:|---:|---:|---|---|
        %s%s
        All together at %.2f of the rate of %s alone, the slowest.

        | bytes per posting | |
        |---|---:|
        | boards' responses, compressed | %,.0f |
        | all hops over loopback | %,.0f |
        | topic of observations | %,.0f |
        | topic of postings | %,.0f |
        | topic of rejections | %,.0f |
        | PostgreSQL | %,.0f |
        """,
        result.postings(),
        result.boards(),
        result.processors(),
        result.workers(),
        result.alone().stream()
            .map(stage -> row(stage, stage.stage() + " alone"))
            .collect(Collectors.joining()),
        row(result.together(), "all together"),
        result.togetherInSlowest(),
        result.slowest().stage(),
        bytes.boards(),
        bytes.loopback(),
        bytes.observations(),
        bytes.postings(),
        bytes.rejections(),
        bytes.database());
  }

  private static String row(StageResult stage, String name) {
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %,.0f | %,.0f | %s | %s |%n",
        name,
        stage.seconds(),
        stage.rate(),
        stage.cpuSecondsPerMillion(),
        parts(stage, usage -> 1e6 * usage.cpuSeconds() / stage.postings()),
        parts(stage, ResourceUsage::peakMegabytes));
  }

  private static String parts(StageResult stage, ToDoubleFunction<ResourceUsage> figure) {
    return stage.usage().entrySet().stream()
        .map(part -> part(part, figure))
        .collect(Collectors.joining(", "));
  }

  private static String part(
      Map.Entry<MeasuredPart, ResourceUsage> part, ToDoubleFunction<ResourceUsage> figure) {
    return String.format(
        Locale.ROOT, "%s %,.0f", part.getKey().id(), figure.applyAsDouble(part.getValue()));
  }
}
