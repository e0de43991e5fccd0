package wagewire.app.command.service;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import wagewire.app.command.Terminal;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.app.delivery.Channel;
import wagewire.app.delivery.Deliveries;
import wagewire.app.delivery.DeliveryLine;
import wagewire.app.delivery.DeliveryPlan;
import wagewire.app.delivery.DeliverySettings;
import wagewire.model.error.ErrorCode;

/** {@code deliver}: delivers the brief of the newest release to the channels of the settings. */
@Command(
    name = "deliver",
    mixinStandardHelpOptions = true,
    description =
        "Delivers the brief of the newest release to the channels that the settings name (mail,"
            + " slack, teams): to each once, so that nothing is sent where it was delivered"
            + " before. refresh and run do the same after a release of the last seven days.",
    footer = {"", "Exit codes:  0 delivered, also before; 69 not by some channel, which is named."})
public final class DeliverCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;

  @Option(names = "--dry-run", description = "Print what would be sent where, and send nothing.")
  private boolean dryRun;

  @Option(
      names = "--again",
      paramLabel = "CHANNEL",
      description = "Send by this channel alone, also what it delivered before.")
  private @Nullable String again;

  @Override
  public Integer call() {
    if (dryRun && again != null) {
      throw new ParameterException(
          options.commandLine(), "--dry-run sends nothing; leave out --again");
    }
    Terminal.noteUnread(options.commandLine().getErr(), options.settings().unknownVariables());
    Clock clock = Clock.systemUTC();
    try (DeliveryPlan plan = DeliverySettings.read(options.settings(), clock)) {
      Channel only = again == null ? null : named(plan, again);
      if (plan.channels().isEmpty()) {
        throw new ParameterException(
            options.commandLine(),
            "no channel is set, so nothing can be delivered; see docs/delivery.md and the settings"
                + " deliver.* (./wagewire config --known)");
      }
      try (Servers servers = Servers.existing(options)) {
        Deliveries deliveries = new Deliveries(servers.migratedFigures(), plan, clock, _ -> {});
        List<DeliveryLine> lines = delivered(deliveries, only);
        options.print(
            lines,
            lines.stream()
                .map(line -> Terminal.safe(line.line()))
                .collect(Collectors.joining("\n")));
        return lines.stream().anyMatch(this::isFailure)
            ? ErrorCode.SOURCE_UNREACHABLE.exitCode()
            : 0;
      }
    }
  }

  private List<DeliveryLine> delivered(Deliveries deliveries, @Nullable Channel only) {
    if (dryRun) {
      return deliveries.preview();
    }
    return only == null ? deliveries.deliver() : deliveries.again(only);
  }

  private boolean isFailure(DeliveryLine line) {
    return !dryRun
        && switch (line.state()) {
          case SENT, ALREADY, WOULD_SEND -> false;
          case FAILED, UNKNOWN, LATER -> true;
        };
  }

  private Channel named(DeliveryPlan plan, String id) {
    return plan.channels().stream()
        .filter(channel -> channel.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new ParameterException(
                options.commandLine(),
                "--again takes a channel that is set%s, not '%s'"
                    .formatted(
                        plan.channels().stream()
                            .map(Channel::id)
                            .collect(Collectors.joining(", ", " (", ")")),
                        id)));
  }
}
