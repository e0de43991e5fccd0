package wagewire.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wagewire.warehouse.engine.EngineAddress;

@Tag("cluster")
class StandaloneMastersTest {

  @Test
  void oneOfSeveralMastersIsEnoughAlsoOneThatDoesNotGreet() throws IOException {
    try (ServerSocket master = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String there = "127.0.0.1:" + master.getLocalPort();
      assertThat(StandaloneMasters.unreachable(at("spark://127.0.0.1:1," + there))).isNull();
    }
  }

  @Test
  void aMasterThatIsNotThereOrNotAnAddressIsNamed() {
    assertThat(StandaloneMasters.unreachable(at("spark://127.0.0.1:1")))
        .startsWith("no master answers at spark://127.0.0.1:1: ");
    assertThat(StandaloneMasters.unreachable(at("spark://host")))
        .isEqualTo("spark://host is not written as spark://HOST:PORT");
    assertThat(StandaloneMasters.unreachable(at("spark://a b:7077")))
        .isEqualTo("spark://a b:7077 is not written as spark://HOST:PORT");
  }

  @Test
  void otherWaysToFindMachinesAreLeftToSpark() {
    assertThat(StandaloneMasters.unreachable(at("k8s://https://127.0.0.1:1"))).isNull();
    assertThat(StandaloneMasters.unreachable(at("local[2]"))).isNull();
  }

  private static EngineAddress at(String master) {
    return new EngineAddress(master, "secret", "127.0.0.1");
  }
}
