package wagewire.lab.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import wagewire.app.collecting.MarketFeed;
import wagewire.model.event.Topics;

/**
 * Runs two weeks of a simulated market through each stage alone and then through all stages
 * together. Every service is a separate process and the servers are real. Boards answer from
 * memory, as every page was requested once before.
 */
public final class Bench {

  private final BenchRequest request;
  private final Class<?> main;
  private final Path folder;
  private final Consumer<String> notes;

  /**
   * @param main the program whose commands are run
   * @param folder an empty data directory
   * @param notes receives progress messages
   */
  public Bench(BenchRequest request, Class<?> main, Path folder, Consumer<String> notes) {
    this.request = request;
    this.main = main;
    this.folder = folder;
    this.notes = notes;
  }

  /**
   * Runs the benchmark and returns its figures.
   *
   * @throws wagewire.model.error.WagewireException WRONG_USAGE where processes cannot be measured
   */
  public BenchResult run() {
    ProcessTable.require();
    try (ServiceProcess boards = ServiceProcess.start(main, folder, "market", request.market());
        MarketFeed market = new MarketFeed(URI.create(boards.lines().getFirst()))) {
      int count = market.boards().size();
      notes.accept("generating the responses of the simulated boards");
      try (BenchPass pass = pass("ready")) {
        pass.ingest(rounds(market, boards), Map.of());
      }
      List<StageResult> alone = alone(boards, market);
      notes.accept("all stages together");
      return together(boards, market, count, alone);
    }
  }

  private List<StageResult> alone(ServiceProcess boards, MarketFeed market) {
    try (BenchPass pass = pass("alone")) {
      notes.accept("ingest alone");
      StageResult ingest =
          pass.ingest(rounds(market, boards), Map.of(MeasuredPart.BOARDS, List.of(boards)));
      notes.accept("transform alone");
      StageResult transform = pass.transform(ingest.postings());
      notes.accept("load alone");
      return List.of(ingest, transform, pass.load(ingest.postings()));
    }
  }

  private BenchResult together(
      ServiceProcess boards, MarketFeed market, int count, List<StageResult> alone) {
    try (BenchPass pass = pass("together")) {
      BenchServers servers = pass.servers();
      long database = servers.databaseBytes();
      long sent = market.sent();
      long loopback = ProcessTable.loopbackBytes();
      StageResult together =
          pass.together(rounds(market, boards), Map.of(MeasuredPart.BOARDS, List.of(boards)));
      double postings = together.postings();
      BytesPerPosting bytes =
          new BytesPerPosting(
              (market.sent() - sent) / postings,
              (ProcessTable.loopbackBytes() - loopback) / postings,
              servers.topicBytes(Topics.OBSERVATIONS) / postings,
              servers.topicBytes(Topics.POSTINGS) / postings,
              servers.topicBytes(Topics.REJECTIONS) / postings,
              (servers.databaseBytes() - database) / postings);
      return new BenchResult(
          count,
          together.postings(),
          Runtime.getRuntime().availableProcessors(),
          request.workers(),
          alone,
          together,
          bytes);
    }
  }

  /** Returns the command that collects both weeks, starting with the first. */
  private static List<String> rounds(MarketFeed market, ServiceProcess boards) {
    market.begin();
    return List.of("ingest", "--once", "--json", "--market", boards.lines().getFirst());
  }

  private BenchPass pass(String name) {
    return new BenchPass(main, folder.resolve(name), request.workers());
  }
}
