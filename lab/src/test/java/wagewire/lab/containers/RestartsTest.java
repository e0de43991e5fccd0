package wagewire.lab.containers;

import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wagewire.app.collecting.MarketFeed;
import wagewire.app.connect.Servers;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.server.MarketServer;
import wagewire.lab.undisturbed.SmallMarket;
import wagewire.lab.undisturbed.WarehouseRows;
import wagewire.metrics.release.Refresher;
import wagewire.warehouse.Warehouse;

/** Servers that stop and servers that die, between rounds and within them. */
@Tag("containers")
@Tag("restarts")
@Timeout(900)
class RestartsTest {

  @Test
  void restartsAndCrashesChangeNothingInTheEnd() throws Exception {
    SimulatedMarket market = SimulatedMarket.create(SmallMarket.SETTINGS);
    WarehouseRows undisturbed = SmallMarket.embedded();
    try (ContainerServers containers = ContainerServers.start();
        Servers servers = containers.connect();
        MarketServer boards = MarketServer.start(market)) {
      Warehouse warehouse = Warehouse.open(servers.dataSource());
      Clock end = CollectedWeeks.clock(SmallMarket.SETTINGS.weeks());
      try (SupervisedServices _ = new SupervisedServices(servers, end);
          MarketFeed feed = new MarketFeed(URI.create("http://127.0.0.1:" + boards.port()))) {
        for (int week = 0; week <= SmallMarket.SETTINGS.weeks(); week++) {
          boards.moveTo(CollectedWeeks.clock(week).instant());
          Runnable within =
              switch (week) {
                case 2 -> containers.kafka()::killAndStart;
                case 3 -> containers.postgres()::killAndStart;
                case 4 -> containers.kafka()::restart;
                case 5 -> containers.postgres()::restart;
                default -> RestartsTest::nothing;
              };
          CollectedWeeks.collect(servers, feed.boards(), CollectedWeeks.clock(week), within);
          // What was just published is on its way through transform and load.
          switch (week) {
            case 1 -> containers.kafka().restart();
            case 6 -> containers.kafka().killAndStart();
            case 7 -> containers.postgres().killAndStart();
            case 8 -> containers.postgres().restart();
            default -> {}
          }
        }
        CollectedWeeks.awaitAll(servers);
      }
      new Refresher(warehouse, end).refresh(step -> {});
      WarehouseRows.of(servers.dataSource()).assertSameAs(undisturbed);
    }
  }

  private static void nothing() {}
}
