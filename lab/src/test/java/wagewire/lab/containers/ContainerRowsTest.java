package wagewire.lab.containers;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wagewire.app.connect.Servers;
import wagewire.lab.undisturbed.SmallMarket;
import wagewire.lab.undisturbed.WarehouseRows;

/** Servers in containers hold what embedded ones do. */
@Tag("containers")
@Tag("longer")
@Timeout(600)
class ContainerRowsTest {

  private static final ContainerServers CONTAINERS = ContainerServers.start();
  private static final Servers SERVERS = CONTAINERS.connect();
  private static WarehouseRows collected = new WarehouseRows(Map.of(), List.of());

  @BeforeAll
  static void collect() {
    collected = SmallMarket.demo(SERVERS);
  }

  @AfterAll
  static void stop() {
    SERVERS.close();
    CONTAINERS.close();
  }

  @Test
  void thePipelineMakesTheSameRowsInContainersAsOnTheEmbeddedServers() {
    collected.assertSameAs(SmallMarket.embedded());
  }
}
