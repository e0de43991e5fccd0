package wagewire.lab.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
import wagewire.model.event.Topics;
import wagewire.transform.service.TransformWorker;
import wagewire.warehouse.Warehouse;

/** Three brokers, of which one at a time is lost or restarted while records are under way. */
@Tag("containers")
@Tag("restarts")
@Timeout(900)
class BrokerLossesTest {

  private static final int NOBODY = 0;

  private final AtomicInteger down = new AtomicInteger(NOBODY);

  @Test
  void noAcknowledgedRecordIsLostOrThereTwiceWhicheverBrokerGoes() throws Exception {
    WarehouseRows undisturbed = SmallMarket.embedded();
    long began = System.nanoTime();
    try (RestartableContainer postgres = ContainerServers.startPostgres();
        ThreeBrokers brokers = ThreeBrokers.start();
        AcknowledgedNumbers numbers = AcknowledgedNumbers.start(brokers.bootstrap());
        Servers servers =
            ContainerServers.connect(brokers.bootstrap(), ContainerServers.jdbcUrl(postgres))) {
      Warehouse warehouse = Warehouse.open(servers.dataSource());
      collect(servers, brokers, began);
      new Refresher(warehouse, CollectedWeeks.clock(SmallMarket.SETTINGS.weeks()))
          .refresh(step -> {});

      List<Integer> acknowledged = numbers.stop();
      List<Integer> found = numbers.read();
      System.out.printf(
          "%d acknowledged, %d found, %d refused after %d s%n",
          acknowledged.size(), found.size(), numbers.refused().size(), seconds(began));
      assertThat(numbers.refused()).isEmpty();
      assertThat(sorted(found)).isNotEmpty().isEqualTo(sorted(acknowledged));
      WarehouseRows.of(servers.dataSource()).assertSameAs(undisturbed);
    }
  }

  /** Each week what was down comes back first; then something else goes, amid a round. */
  private void collect(Servers servers, ThreeBrokers brokers, long began) throws Exception {
    SimulatedMarket market = SimulatedMarket.create(SmallMarket.SETTINGS);
    int weeks = SmallMarket.SETTINGS.weeks();
    try (MarketServer boards = MarketServer.start(market);
        SupervisedServices _ = new SupervisedServices(servers, CollectedWeeks.clock(weeks));
        MarketFeed feed = new MarketFeed(URI.create("http://127.0.0.1:" + boards.port()))) {
      for (int week = 0; week <= weeks; week++) {
        comeBack(brokers);
        boards.moveTo(CollectedWeeks.clock(week).instant());
        int now = week;
        CollectedWeeks.collect(
            servers, feed.boards(), CollectedWeeks.clock(week), () -> disturb(now, brokers));
        System.out.printf(
            "week %d is collected after %d s, without broker %d%n",
            week, seconds(began), down.get());
      }
      comeBack(brokers);
      CollectedWeeks.awaitAll(servers);
    }
  }

  private void disturb(int week, ThreeBrokers brokers) {
    switch (week) {
      case 1 -> kill(brokers.leader(Topics.OBSERVATIONS), brokers);
      case 3 -> kill(brokers.controller(), brokers);
      case 5 -> kill(brokers.coordinator(TransformWorker.GROUP), brokers);
      case 7, 8, 9 -> {
        down.set(week - 6);
        brokers.stop(down.get());
      }
      default -> {}
    }
  }

  private void kill(int node, ThreeBrokers brokers) {
    down.set(node);
    brokers.kill(node);
  }

  private void comeBack(ThreeBrokers brokers) {
    int node = down.getAndSet(NOBODY);
    if (node != NOBODY) {
      brokers.startAgain(node);
    }
  }

  private static List<Integer> sorted(List<Integer> numbers) {
    return numbers.stream().sorted().toList();
  }

  private static long seconds(long since) {
    return (System.nanoTime() - since) / 1_000_000_000;
  }
}
