package wagewire.app.command.status;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import wagewire.app.collecting.QuietOption;
import wagewire.app.command.Terminal;
import wagewire.app.command.service.CrawlSchemaReader;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.app.pipeline.PipelineLag;
import wagewire.ingest.collect.QuietRule.QuietCount;
import wagewire.ingest.read.VisitLimit;
import wagewire.ingest.store.BoardHealth;
import wagewire.ingest.store.CrawlStore;
import wagewire.ingest.store.UnreadFields.PlatformUnread;
import wagewire.ingest.store.VisitAttempts.Attempt;
import wagewire.model.error.ErrorCode;
import wagewire.model.event.FetchOutcome;
import wagewire.model.json.Json;
import wagewire.model.text.CountedNoun;
import wagewire.reporting.health.HealthQuery;
import wagewire.reporting.health.HealthReport;
import wagewire.reporting.health.LanguageCount;
import wagewire.transform.language.LanguageReader;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.operations.Citation;
import wagewire.warehouse.operations.CitationStore;
import wagewire.warehouse.operations.DeliveryRecord;
import wagewire.warehouse.operations.DeliveryStore;
import wagewire.warehouse.operations.RunLedger;
import wagewire.warehouse.operations.RunRecord;

/** {@code status}: prints the freshness of the release and the health of the boards. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description =
        "Prints freshness and health: release, boards, last runs, deliveries, lag, sources,"
            + " languages, rejections. Ends with 0 while the release is fresh, no release"
            + " check holds back the next one and enough boards are healthy, with 75 otherwise. A"
            + " single unhealthy board is tolerated unless --healthy-share is 1.")
public final class StatusCommand implements Callable<Integer> {

  private static final int UNREAD_SHOWN = 5;
  private static final int RUNS_SHOWN = 5;
  private static final String LATE =
      "; WARNING: some are older than half the topics' retention, after which Kafka deletes them:"
          + " check that transform and load run";

  @Mixin private CommonOptions options;
  @Mixin private QuietOption quietly;

  @Option(
      names = "--fresh-days",
      paramLabel = "N",
      description =
          "A release is fresh while its week ended at most N days ago (default:"
              + " ${DEFAULT-VALUE}).")
  private int freshDays = 10;

  @Option(
      names = "--healthy-share",
      paramLabel = "SHARE",
      description = "Share of boards that must be healthy, 0 to 1 (default: ${DEFAULT-VALUE}).")
  private double healthyShare = 0.8;

  /**
   * Output of {@code --json}.
   *
   * @param troubles reasons for a bad status; empty when it is good
   * @param runs the latest runs, newest first
   * @param lag records on their way; absent where no Kafka runs or responds
   * @param unread fields that no reader understands, the most frequent ones of each platform
   * @param outcomes number of boards by outcome of their newest fetch
   * @param limits number of boards by the limit that their newest fetch exceeded
   * @param suspended boards that are not visited because processes ended while they visited them
   * @param quiet boards that are visited less often because they show nothing of go-to-market
   * @param resting number of boards that are gone for good and visited every 13 weeks
   * @param deliveries deliveries of the newest brief that was delivered
   * @param citations figures that were printed, with their corrections
   * @param languages languages of open listings
   * @param titlesReadIn languages whose titles are read
   */
  private record Printed(
      boolean good,
      List<String> troubles,
      @JsonUnwrapped HealthReport health,
      List<RunRecord> runs,
      @Nullable PipelineLag lag,
      List<PlatformUnread> unread,
      Map<FetchOutcome, Integer> outcomes,
      Map<VisitLimit, Integer> limits,
      List<Attempt> suspended,
      QuietCount quiet,
      long resting,
      List<DeliveryRecord> deliveries,
      List<Citation> citations,
      List<LanguageCount> languages,
      Set<String> titlesReadIn) {}

  @Override
  public Integer call() {
    if (freshDays < 0 || !(healthyShare >= 0 && healthyShare <= 1)) {
      throw new ParameterException(
          options.commandLine(),
          "--fresh-days must be 0 or more and --healthy-share 0 to 1, not %d and %s"
              .formatted(freshDays, healthyShare));
    }
    try (Servers servers = Servers.existing(options)) {
      Warehouse warehouse = Warehouse.open(servers.dataSource());
      Warehouse reading = servers.toRead(warehouse);
      HealthReport health =
          new HealthQuery(reading.sql(), Clock.systemUTC())
              .read(CrawlSchemaReader.of(servers.dataSource()).robots());
      List<String> troubles = health.troubles(freshDays, healthyShare);
      boolean good = troubles.isEmpty();
      RunLedger ledger = new RunLedger(warehouse, Clock.systemUTC());
      ledger.markLost();
      List<RunRecord> runs = ledger.newest(RUNS_SHOWN);
      Optional<PipelineLag> lag = PipelineLag.of(servers);
      PrintWriter output = options.commandLine().getOut();
      CrawlStore crawl = new CrawlStore(servers.dataSource());
      List<PlatformUnread> unread = crawl.unread(UNREAD_SHOWN);
      List<BoardHealth> boards = crawl.health();
      Map<FetchOutcome, Integer> outcomes = FetchOutcomes.of(boards);
      Map<VisitLimit, Integer> limits = FetchOutcomes.limits(boards);
      List<Attempt> suspended = crawl.suspended();
      QuietCount quiet =
          quietly.rule().count(FetchOutcomes.watched(boards), Clock.systemUTC().instant());
      long resting = FetchOutcomes.resting(boards);
      List<DeliveryRecord> deliveries =
          new DeliveryStore(warehouse.sql(), Clock.systemUTC()).newest();
      List<Citation> citations = new CitationStore(warehouse.sql()).all();
      List<LanguageCount> languages = LanguageCount.ofOpenListings(reading.sql());
      Set<String> titlesReadIn = new TreeSet<>(LanguageReader.load().ofReadTitles());
      output.print(
          options.json()
              ? Json.text(
                      new Printed(
                          good,
                          troubles,
                          health,
                          runs,
                          lag.orElse(null),
                          unread,
                          outcomes,
                          limits,
                          suspended,
                          quiet,
                          resting,
                          deliveries,
                          citations,
                          languages,
                          titlesReadIn))
                  + "\n"
              : health.text(troubles)
                  + runs.stream()
                      .map(run -> "run         " + Terminal.safe(run.line()) + "\n")
                      .collect(Collectors.joining())
                  + DeliveriesText.of(deliveries)
                  + cited(citations)
                  + text(lag)
                  + LanguageText.of(languages, titlesReadIn)
                  + FetchOutcomes.text(outcomes, FetchOutcomes.unconfirmed(boards))
                  + FetchOutcomes.limitsText(limits)
                  + FetchOutcomes.suspended(suspended)
                  + text(quiet)
                  + FetchOutcomes.text(resting)
                  + UnreadFieldsText.of(unread));
      output.flush();
      return good ? 0 : ErrorCode.NOT_READY.exitCode();
    }
  }

  private static String text(QuietCount quiet) {
    return quiet.line().map(line -> "quiet       " + line + "\n").orElse("");
  }

  private static String cited(List<Citation> citations) {
    long corrected = citations.stream().filter(one -> one.status() != null).count();
    return citations.isEmpty()
        ? ""
        : "cited       %d, %d corrected\n".formatted(citations.size(), corrected);
  }

  private static String text(Optional<PipelineLag> lag) {
    return lag.map(one ->
            "%s to normalise, %,d to load%s"
                .formatted(
                    CountedNoun.of(one.transform(), "record"),
                    one.load(),
                    one.halfRetention() ? LATE : ""))
            .map(text -> "lag         " + text)
            .orElse("lag         not known: no Kafka runs or answers")
        + "\n";
  }
}
