package wagewire.app.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wagewire.app.collecting.MarketFeed;
import wagewire.app.collecting.Round;
import wagewire.app.connect.Servers;
import wagewire.app.pipeline.Progress;
import wagewire.app.undisturbed.Rows;
import wagewire.app.undisturbed.SmallMarket;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.local.market.SimulatedMarket;
import wagewire.local.market.server.MarketServer;
import wagewire.model.error.WagewireException;
import wagewire.reporting.measure.Refresher;
import wagewire.reporting.warehouse.Warehouse;
import wagewire.transform.service.TransformWorker;

/** Servers that stop and servers that die, between rounds and within them. */
@Tag("containers")
@Timeout(900)
class RestartsTest {

  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Duration MORNING = Duration.ofHours(6);
  private static final int TRIES = 20;

  /** Boards of a round that have been read when something happens to a server. */
  private static final int UNDER_WAY = 5;

  @Test
  void restartsAndCrashesChangeNothingInTheEnd() throws Exception {
    SimulatedMarket market = SimulatedMarket.create(SmallMarket.SETTINGS);
    Rows undisturbed = SmallMarket.embedded();
    try (ContainerServers containers = ContainerServers.start();
        Servers servers = containers.connect();
        MarketServer boards = MarketServer.start(market)) {
      Warehouse warehouse = Warehouse.open(servers.dataSource());
      Clock end = clock(SmallMarket.SETTINGS.weeks());
      try (Supervised _ = new Supervised(servers, end);
          MarketFeed feed = new MarketFeed(URI.create("http://127.0.0.1:" + boards.port()))) {
        for (int week = 0; week <= SmallMarket.SETTINGS.weeks(); week++) {
          boards.moveTo(clock(week).instant());
          Runnable within =
              switch (week) {
                case 2 -> containers.kafka()::killAndStart;
                case 3 -> containers.postgres()::killAndStart;
                case 4 -> containers.kafka()::restart;
                case 5 -> containers.postgres()::restart;
                default -> RestartsTest::nothing;
              };
          collect(servers, feed.boards(), clock(week), within);
          // What was just published is on its way through transform and load.
          switch (week) {
            case 1 -> containers.kafka().restart();
            case 6 -> containers.kafka().killAndStart();
            case 7 -> containers.postgres().killAndStart();
            case 8 -> containers.postgres().restart();
            default -> {}
          }
        }
        awaitAll(servers);
      }
      new Refresher(warehouse, end).refresh(step -> {});
      Rows.of(servers.dataSource()).assertSameAs(undisturbed);
    }
  }

  /** As the service does it: what fails is done again. */
  private static void collect(
      Servers servers, List<BoardEntry> boards, Clock clock, Runnable within) {
    AtomicInteger read = new AtomicInteger();
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      try (Round round = new Round(servers, MarketFeed.fetching(), clock)) {
        round.collect(
            boards,
            report -> {
              if (read.incrementAndGet() == UNDER_WAY) {
                within.run();
              }
            },
            note -> {});
        assertThat(read).hasValueGreaterThanOrEqualTo(UNDER_WAY);
        return;
      } catch (WagewireException e) {
        assertThat(attempt).as("the round fails to the end: " + e.getMessage()).isLessThan(TRIES);
      }
    }
  }

  private static void nothing() {}

  private static void awaitAll(Servers servers) {
    try (Progress progress =
        new Progress(servers.kafkaObjects(), servers.dataSource(), TransformWorker.GROUP)) {
      progress.await(LIMIT);
    }
  }

  private static Clock clock(int week) {
    LocalDate monday = SmallMarket.SETTINGS.firstMonday().plusWeeks(week);
    Instant moment = monday.atStartOfDay(ZoneOffset.UTC).toInstant().plus(MORNING);
    return Clock.fixed(moment, ZoneOffset.UTC);
  }
}
