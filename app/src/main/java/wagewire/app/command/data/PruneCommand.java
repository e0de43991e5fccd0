package wagewire.app.command.data;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import wagewire.app.command.Arguments;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.backup.Pruning;
import wagewire.warehouse.backup.Pruning.Pruned;

/** {@code prune}: deletes data that no release needs. */
@Command(
    name = "prune",
    mixinStandardHelpOptions = true,
    description =
        "Removes old rows that no release is calculated from: rejections, snapshot"
            + " counts, runs, and alerts that have ended. Facts of all releases, the data that"
            + " they were calculated from, postings and observations stay.")
public final class PruneCommand implements Callable<Integer> {

  private static final Duration KEPT = Duration.ofDays(Pruning.KEPT_DAYS);

  @Mixin private CommonOptions options;

  @Option(
      names = "--before",
      paramLabel = "DATE",
      required = true,
      description = "Remove rows older than this; at least 28 days ago.")
  private String before = "";

  @Option(names = "--dry-run", description = "Print how much would be removed, and remove nothing.")
  private boolean dryRun;

  @Override
  public Integer call() {
    Instant moment = Arguments.instant(options.commandLine(), "--before", before);
    Instant now = Clock.systemUTC().instant();
    Instant latest = now.minus(KEPT);
    if (moment.isAfter(latest)) {
      throw new ParameterException(
          options.commandLine(),
          "--before must be at least %d days ago, not %s".formatted(Pruning.KEPT_DAYS, before));
    }
    try (Servers servers = Servers.existing(options)) {
      Warehouse warehouse = Warehouse.open(servers.dataSource());
      List<Pruned> pruned =
          dryRun ? Pruning.count(warehouse, moment) : Pruning.remove(warehouse, moment);
      options.print(pruned, pruned.stream().map(this::line).collect(Collectors.joining("\n")));
      return 0;
    }
  }

  private String line(Pruned one) {
    return String.format(
        Locale.ROOT,
        "%-28s %,d rows, %,d bytes %s",
        one.table(),
        one.rows(),
        one.bytes(),
        dryRun ? "would be removed" : "removed");
  }
}
