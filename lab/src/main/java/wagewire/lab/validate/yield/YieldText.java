package wagewire.lab.validate.yield;

import java.util.Locale;

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
                world.skill() == null ? "–" : String.format(Locale.ROOT, "%.2f", world.skill())));
    world
        .bySize()
        .forEach((size, yield) ->
            text.append(
                "  %d employers tracked: yield %s %%%n".formatted(size, YieldGate.percent(yield))));
    text.append('\n');
    for (YieldGate gate : world.gates()) {
      text.append(
          "%-8s %s: %s%n"
              .formatted(gate.met() ? "met" : "not met", gate.demand(), gate.measured()));
    }
    return text.append('\n').toString();
  }
}
