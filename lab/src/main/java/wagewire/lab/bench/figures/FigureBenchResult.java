package wagewire.lab.bench.figures;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What releases of one warehouse took.
 *
 * @param allWeeks of all weeks but two, by a new process
 * @param cold of one week more, by a new process on a server that has just started
 * @param warm of the next week, by the same process
 */
public record FigureBenchResult(
    FigureBenchRequest request,
    MeasuredRelease allWeeks,
    MeasuredRelease cold,
    MeasuredRelease warm) {

  private static final double LEAST_SHARE = 0.01;

  /** Returns the result with the names that scripts rely on; {@code week_s} is the cold one. */
  public Map<String, Object> json() {
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("postings", request.postings());
    named.put("weeks", request.weeks());
    named.put("boards", request.boards());
    named.put("week_s", cold.seconds());
    named.put("week_cpu_s", cold.cpuSeconds());
    named.put("warm_week_s", warm.seconds());
    named.put("warm_week_cpu_s", warm.cpuSeconds());
    named.put("all_s", allWeeks.seconds());
    named.put("all_cpu_s", allWeeks.cpuSeconds());
    named.put("rows", allWeeks.rows());
    named.put("figures", allWeeks.figures());
    named.put("digest", warm.digest());
    named.put("peak_mb", peakMegabytes());
    named.put(
        "steps", Map.of("week", cold.steps(), "warm_week", warm.steps(), "all", allWeeks.steps()));
    return named;
  }

  private double peakMegabytes() {
    return Stream.of(allWeeks, cold, warm)
        .mapToDouble(MeasuredRelease::peakMegabytes)
        .max()
        .orElseThrow();
  }

  /** Returns the result as Markdown tables: the releases, then their longest steps. */
  public String text() {
    return String.format(
        Locale.ROOT,
        """
        %,d postings of %d weeks at %,d boards

        | release | seconds | CPU seconds | peak MB | rows | figures |
        |---|---:|---:|---:|---:|---:|
        %s%s%s
        | step | all weeks | one week more | the next |
        |---|---:|---:|---:|
        %s\
        """,
        request.postings(),
        request.weeks(),
        request.boards(),
        row("all weeks but two", allWeeks),
        row("one week more, newly started", cold),
        row("the next week", warm),
        steps());
  }

  private static String row(String name, MeasuredRelease release) {
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %,.0f | %,d | %,d |%n",
        name,
        release.seconds(),
        release.cpuSeconds(),
        release.peakMegabytes(),
        release.rows(),
        release.figures());
  }

  private String steps() {
    return Stream.of(allWeeks, cold, warm)
        .flatMap(release -> release.steps().keySet().stream())
        .distinct()
        .filter(this::isLong)
        .map(step ->
            String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f |%n",
                step,
                seconds(allWeeks, step),
                seconds(cold, step),
                seconds(warm, step)))
        .collect(Collectors.joining());
  }

  private boolean isLong(String step) {
    return Stream.of(allWeeks, cold, warm)
        .anyMatch(release -> seconds(release, step) > LEAST_SHARE * release.seconds());
  }

  private static double seconds(MeasuredRelease release, String step) {
    return release.steps().getOrDefault(step, 0.0);
  }
}
