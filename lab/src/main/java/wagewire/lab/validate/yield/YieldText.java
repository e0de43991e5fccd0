package wagewire.lab.validate.yield;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Formats the validation of the wanted list as text. */
public final class YieldText {

  private static final String LINE = "%-26s %-14s %7s %7s %10s %9s%n";

  private YieldText() {}

  /** Returns a section for each world: its metrics, then its requirements. */
  public static String of(YieldResult result) {
    StringBuilder text = new StringBuilder();
    result.worlds().forEach((name, world) -> text.append(section(name, result, world)));
    return text.toString();
  }

  private static String section(String name, YieldResult result, WorldYield world) {
    StringBuilder text = new StringBuilder();
    text.append(
        "world %s: %d markets of seed %d, %d of them judged%n%n"
            .formatted(name, result.markets(), result.seed(), world.markets()));
    text.append(LINE.formatted("", "", "wanted", "shown", "printable", "covered"));
    for (MetricYield metric : world.byMetric()) {
      text.append(
          LINE.formatted(
              metric.metric(),
              metric.horizon(),
              metric.wanted(),
              metric.shown(),
              metric.printable(),
              YieldGate.percent(metric.coverage())));
    }
    text.append(
        "%nprintable yield %s %%, coverage %s %% (%s), skill %s%n"
            .formatted(
                YieldGate.percent(world.yield()),
                YieldGate.percent(world.coverage()),
                YieldGate.percent(world.coverageSe()),
                skill(world)));
    world
        .bySize()
        .forEach((size, those) ->
            text.append(
                "  %d employers tracked: yield %s, coverage %s%n"
                    .formatted(
                        size,
                        YieldGate.measured(those.yield()),
                        YieldGate.measured(those.coverage()))));
    text.append('\n');
    for (YieldGate gate : world.gates()) {
      text.append(
          "%-8s %s: %s%n"
              .formatted(gate.met() ? "met" : "not met", gate.demand(), gate.measured()));
    }
    return text.append('\n').toString();
  }

  /** Returns tables that compare the worlds: requirements, sizes and metrics. */
  public static String markdown(YieldResult result) {
    return "| world | requirement | met | measured |\n|---|---|---|---|\n"
        + rows(result, world -> world.gates().stream().map(YieldText::row))
        + "\n| world | employers tracked | markets | yield | coverage of shown figures |\n"
        + "|---|---:|---:|---|---|\n"
        + rows(
            result,
            world ->
                world.bySize().entrySet().stream().map(size -> row(size.getKey(), size.getValue())))
        + "\n"
        + "| world | figure | horizon | wanted | shown | printable | covered | half-width, by"
        + " employers tracked |\n"
        + "|---|---|---|---:|---:|---:|---:|---|\n"
        + rows(result, world -> world.byMetric().stream().map(YieldText::row))
        + "\n| world | markets | seed | judged | skill |\n|---|---:|---:|---:|---:|\n"
        + rows(
            result,
            world ->
                Stream.of(
                    "%d | %d | %d | %s"
                        .formatted(
                            result.markets(), result.seed(), world.markets(), skill(world))));
  }

  private static String rows(YieldResult result, Function<WorldYield, Stream<String>> ofWorld) {
    return result.worlds().entrySet().stream()
        .flatMap(world ->
            ofWorld
                .apply(world.getValue())
                .map(row -> "| " + world.getKey() + " | " + row + " |\n"))
        .collect(Collectors.joining());
  }

  private static String row(YieldGate gate) {
    return "%s | %s | %s".formatted(gate.demand(), gate.met() ? "yes" : "**no**", gate.measured());
  }

  private static String row(int tracked, WorldYield.SizeYield size) {
    return "%d | %d | %s | %s"
        .formatted(
            tracked,
            size.markets(),
            YieldGate.measured(size.yield()),
            YieldGate.measured(size.coverage()));
  }

  private static String row(MetricYield metric) {
    return "`%s` | %s | %d | %d | %d | %s | %s"
        .formatted(
            metric.metric(),
            metric.horizon(),
            metric.wanted(),
            metric.shown(),
            metric.printable(),
            YieldGate.percent(metric.coverage()),
            metric.halfWidth().entrySet().stream()
                .map(size -> String.format(Locale.ROOT, "%d: %.1f", size.getKey(), size.getValue()))
                .collect(Collectors.joining(", ")));
  }

  private static String skill(WorldYield world) {
    return world.skill() == null ? "–" : String.format(Locale.ROOT, "%.2f", world.skill());
  }
}
