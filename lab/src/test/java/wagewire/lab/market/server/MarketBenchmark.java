package wagewire.lab.market.server;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import wagewire.lab.market.board.BoardPage;
import wagewire.lab.market.board.MarketBoard;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.format.PageSlice;
import wagewire.lab.market.format.PageView;
import wagewire.lab.market.format.PageWriter;
import wagewire.lab.market.format.PlatformFormat;
import wagewire.lab.market.format.PlatformFormats;
import wagewire.lab.market.format.PlatformPaging;
import wagewire.lab.market.format.QueryParameters;
import wagewire.lab.market.settings.BoardSizes;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.text.AdvertWriter;
import wagewire.model.board.BoardId;
import wagewire.model.board.SourceKind;

/**
 * Measures how long a market needs for one day of all its boards, on all cores: their pages alone,
 * and their pages as their platforms write them, for the first time and again. Arguments: employers
 * (10,000), board sizes {@code real} or {@code moderate}, day of the market (200), {@code feeds} to
 * have the feeds too.
 */
public final class MarketBenchmark {

  private static final int EMPLOYERS = 10_000;
  private static final int DAY = 200;
  private static final Map<String, PlatformFormat> FORMATS = PlatformFormats.read();
  private static final QueryParameters EVERYTHING =
      QueryParameters.parse(
          "content=true&pay_transparency=true&includeCompensation=true&details=true");

  private final SimulatedMarket market;
  private final Instant now;
  private final List<BoardId> boards;
  private final PageWriter writer;

  private MarketBenchmark(MarketSettings settings, int day, boolean withFeeds) {
    market = SimulatedMarket.create(settings);
    now = market.world().calendar().start(day).plus(Duration.ofHours(6));
    boards =
        market.boards().stream()
            .filter(board -> withFeeds || board.kind() == SourceKind.OWN)
            .map(MarketBoard::board)
            .toList();
    writer = new PageWriter(new AdvertWriter(settings, market.world()), market.world().payScale());
  }

  public static void main(String[] arguments) {
    int employers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : EMPLOYERS;
    boolean moderate = arguments.length > 1 && arguments[1].equals("moderate");
    int day = arguments.length > 2 ? Integer.parseInt(arguments[2]) : DAY;
    MarketSettings settings =
        MarketSettings.standard(7)
            .withEmployers(employers)
            .withSizes(moderate ? BoardSizes.moderate() : BoardSizes.real());
    boolean withFeeds = arguments.length > 3 && arguments[3].equals("feeds");
    MarketBenchmark benchmark = new MarketBenchmark(settings, day, withFeeds);
    System.out.printf(
        "%d employers, %s boards, %d cores%n",
        employers, moderate ? "moderate" : "real", Runtime.getRuntime().availableProcessors());
    benchmark.measure("the first time (postings are drawn)", _ -> {});
    benchmark.measure("pages only", _ -> {});
    LongAdder bytes = new LongAdder();
    benchmark.measure("pages and adverts", page -> bytes.add(benchmark.write(page)));
    System.out.printf("%,d bytes of pages%n", bytes.sum());
    benchmark.measure("pages and adverts again", benchmark::write);
  }

  private void measure(String what, Consumer<BoardPage> use) {
    LongAdder listings = new LongAdder();
    long start = System.nanoTime();
    long startOfWork = worked();
    try (ExecutorService cores =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      // Feeds stand last and are by far the largest: what is begun last keeps the others waiting.
      for (BoardId board : boards.reversed()) {
        cores.execute(() ->
            market
                .page(board, now)
                .ifPresent(page -> {
                  listings.add(page.listings().size());
                  use.accept(page);
                }));
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double work = (worked() - startOfWork) / 1e9;
    System.out.printf(
        "%s: %,d listings in %.2f s (%.2f s of work), %,.0f a second, %,.0f a second of work%n",
        what, listings.sum(), seconds, work, listings.sum() / seconds, listings.sum() / work);
  }

  /** Nanoseconds that the cores have worked for this process, however busy others keep them. */
  private static long worked() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private int write(BoardPage page) {
    PlatformFormat format = Objects.requireNonNull(FORMATS.get(page.outlet().board().platform()));
    PageSlice whole = new PlatformPaging.Whole().slice(page.listings(), EVERYTHING);
    PageView view = new PageView(page.outlet(), whole, page.listings().size(), "", "", now);
    return writer.write(view, page, format, EVERYTHING).length;
  }
}
