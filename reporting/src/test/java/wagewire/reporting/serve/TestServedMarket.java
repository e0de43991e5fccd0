package wagewire.reporting.serve;

import java.time.Clock;
import java.time.ZoneOffset;
import wagewire.metrics.release.Refresher;
import wagewire.metrics.testing.YearMarket;
import wagewire.model.posting.Place;
import wagewire.model.posting.Role;
import wagewire.model.posting.WorkMode;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.health.NewestRelease;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** Sixteen weeks of eight employers with twelve postings each, released and served. */
final class TestServedMarket implements AutoCloseable {

  static final int WEEKS = 16;

  /** The title of one posting of each employer. */
  static final String MARKUP = "Title <script>alert(1)</script> & \"Manager\"";

  /** The title of another, which a spreadsheet would run. */
  static final String FORMULA = "=HYPERLINK(\"https://example.org\")";

  private final TestWarehouse warehouse = TestWarehouse.fresh();
  private final TestSite site;

  private TestServedMarket() {
    TestMarket market = new TestMarket();
    for (int employer = 0; employer < 8; employer++) {
      String name = "e" + employer;
      TestBoard board = TestBoard.own(name, name);
      market.collect(board, 0, 7 * WEEKS, 7);
      for (int job = 0; job < 12; job++) {
        TestListing listing =
            TestListing.of(name + "-" + job, name)
                .withTitle(title(job))
                .withPlaces(new Place("Austin", "US-TX", "US"))
                .withTools(job == 0 ? "marketo" : "hubspot")
                .withWorkMode(job == 0 ? WorkMode.HYBRID : WorkMode.ONSITE)
                .withPay(YearMarket.pay(80_000 + 1_000L * job))
                .withRole(Role.of("marketing-operations"));
        market.job(board, listing, 3 + 5 * job, null);
      }
    }
    market.write(warehouse);
    release(7 * WEEKS);
    site = TestSite.of(warehouse.asReader());
  }

  private static String title(int job) {
    return switch (job) {
      case 7 -> MARKUP;
      case 8 -> FORMULA;
      default -> "Title " + job;
    };
  }

  static TestServedMarket start() {
    return new TestServedMarket();
  }

  /** A release as of the day, if anything changed. */
  void release(int day) {
    Clock clock = Clock.fixed(TestMarket.moment(day), ZoneOffset.UTC);
    new Refresher(warehouse.warehouse(), clock).refresh(step -> {});
  }

  /** Changes the warehouse as nothing but a test would. */
  void execute(String statement) {
    warehouse.warehouse().sql().execute(statement);
  }

  TestSite site() {
    return site;
  }

  Warehouse warehouse() {
    return warehouse.warehouse();
  }

  /** Starts another service of the same warehouse; the caller closes it. */
  TestSite anotherSite(HttpSettings settings) {
    return TestSite.of(warehouse.asReader(), settings);
  }

  NewestRelease newest() {
    return NewestRelease.read(warehouse().sql()).orElseThrow();
  }

  Figures figures() {
    return new Figures(warehouse().sql());
  }

  @Override
  public void close() {
    site.close();
  }
}
