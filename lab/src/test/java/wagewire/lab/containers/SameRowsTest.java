package wagewire.lab.containers;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wagewire.app.connect.Servers;
import wagewire.lab.undisturbed.SmallMarket;
import wagewire.lab.undisturbed.WarehouseRows;

/** Servers in containers and embedded ones hold the same. */
@Tag("containers")
@Timeout(600)
class SameRowsTest {

  @Test
  void thePipelineMakesTheSameRowsInContainersAsOnTheEmbeddedServers() {
    WarehouseRows embedded = SmallMarket.embedded();
    try (ContainerServers containers = ContainerServers.start();
        Servers servers = containers.connect()) {
      SmallMarket.demo(servers).assertSameAs(embedded);
    }
  }
}
