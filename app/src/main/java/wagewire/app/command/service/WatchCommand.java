package wagewire.app.command.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import wagewire.app.command.Terminal;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.app.delivery.Deliveries;
import wagewire.app.delivery.DeliveryPlan;
import wagewire.app.delivery.DeliverySettings;
import wagewire.app.watch.WatchRun.Reading;
import wagewire.app.watch.WatchText;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureText;
import wagewire.warehouse.operations.WatchedState;

/** {@code watch}: prints the watched figures and what would be reported of them. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description =
        "Prints the figures that the settings watch.1, watch.2, … watch, as they are in the newest"
            + " release, and what the next delivery would report of them; stores and sends"
            + " nothing. refresh and run report after each release.")
public final class WatchCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;

  /**
   * Output of {@code --json}.
   *
   * @param key of the setting
   * @param state as it is stored after the newest release, or would be once a report is delivered
   * @param report sentence that the next delivery would have; null for none
   * @param figure null where there is none
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  private record Printed(
      String key,
      String line,
      WatchedState state,
      @Nullable String report,
      @Nullable Figure figure) {}

  @Override
  public Integer call() {
    Clock clock = Clock.systemUTC();
    try (DeliveryPlan plan = DeliverySettings.read(options.settings(), clock)) {
      if (plan.watches().isEmpty()) {
        throw new WagewireException(
            ErrorCode.WRONG_USAGE,
            "no figure is watched",
            "settings watch.1, watch.2, …",
            "Set one such as watch.1 = tool_share hubspot marketing-ops below 40"
                + " (docs/corrections.md).");
      }
      try (Servers servers = Servers.existing(options)) {
        List<Reading> readings =
            new Deliveries(servers.openFigures(), plan, clock, _ -> {}).watched();
        options.print(
            readings.stream().map(WatchCommand::printed).toList(),
            readings.stream().map(WatchCommand::text).collect(Collectors.joining("\n")));
        return 0;
      }
    }
  }

  private static Printed printed(Reading reading) {
    return new Printed(
        reading.line().key(),
        reading.line().text(),
        reading.state(),
        reading.report() == null ? null : reading.report().sentence(),
        reading.figure());
  }

  private static String text(Reading reading) {
    StringBuilder text = new StringBuilder();
    text.append(reading.line().key()).append("  ").append(Terminal.safe(reading.line().text()));
    Figure figure = reading.figure();
    if (figure != null) {
      text.append("\n   ").append(Terminal.safe(FigureText.of(figure)));
    }
    text.append("\n   ").append(WatchText.state(reading));
    if (reading.report() != null) {
      text.append("\n   the next delivery reports: ")
          .append(Terminal.safe(reading.report().sentence()));
    }
    return text.toString();
  }
}
